package org.corespond.sharing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.corespond.sharing.decision.Obligation;
import org.corespond.web.PageNotices;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The notice that goes with each disclosure made under consent (42 CFR 2.32): in the payload itself, as the first lines of a
 * table and the first field of an object, so that a copy of the file carries it on.
 *
 * @param version of the text; its wording waits for counsel ({@code review})
 */
public record RedisclosureNotice(String version, String citation, String review, String brief, String full) {
    /** The name of the first field of an object that carries it. */
    public static final String FIELD = "redisclosureNotice";

    private static final RedisclosureNotice SHIPPED = read();

    public static RedisclosureNotice shipped() {
        return SHIPPED;
    }

    /** Whether what was released obliges to it. */
    public static boolean due(Set<Obligation> duties) {
        return duties.contains(Obligation.X_NOTICE_2_32) || duties.contains(Obligation.NORDSCLCD);
    }

    /** Above whatever page the running request ends in, with what the consent covers. */
    static void onPage(Release<?> release) {
        if (release.value().isPresent() && due(release.duties())) {
            PageNotices.add(SHIPPED.brief);
            release.scope().forEach(PageNotices::add);
        }
    }

    /** The first lines of a CSV file; none where none is due. */
    public static List<String> csvLines(Release<?> release) {
        return csvLines(release.duties(), release.scope());
    }

    /** The same for a file of many releases. */
    public static List<String> csvLines(Set<Obligation> duties, Collection<String> scope) {
        if (!due(duties)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(
                quoted(SHIPPED.brief), quoted(SHIPPED.full), quoted(SHIPPED.citation + ", " + SHIPPED.version)));
        scope.stream().distinct().map(RedisclosureNotice::quoted).forEach(lines::add);
        return lines;
    }

    /** The object with the notice as its first field; unchanged where none is due. */
    public static ObjectNode json(Release<?> release, ObjectNode payload) {
        if (!due(release.duties())) {
            return payload;
        }
        ObjectNode carried = JsonMapper.shared().createObjectNode();
        carried.putObject(FIELD)
                .put("brief", SHIPPED.brief)
                .put("full", SHIPPED.full)
                .put("citation", SHIPPED.citation)
                .put("version", SHIPPED.version)
                .put("review", SHIPPED.review);
        release.scope().forEach(carried.putArray("consentScope")::add);
        payload.properties().forEach(field -> carried.set(field.getKey(), field.getValue()));
        return carried;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static RedisclosureNotice read() {
        JsonNode json = JsonMapper.shared()
                .readTree(RedisclosureNotice.class.getResourceAsStream("/sharing/redisclosure-notice.json"));
        return new RedisclosureNotice(
                json.get("version").asString(),
                json.get("citation").asString(),
                json.get("review").asString(),
                json.get("brief").asString(),
                json.get("full").asString());
    }
}
