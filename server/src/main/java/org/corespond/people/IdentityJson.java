package org.corespond.people;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An identity as it is sealed; the age band, which tells nobody who it is, stands beside it. */
final class IdentityJson {
    private IdentityJson() {}

    static byte[] write(Identity identity) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        put(json, "given", identity.givenName());
        put(json, "family", identity.familyName());
        put(json, "alias", identity.alias());
        put(
                json,
                "birth",
                identity.birthDate() == null ? null : identity.birthDate().toString());
        put(json, "phone", identity.phone());
        put(json, "description", identity.description());
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Identity read(byte[] text, AgeBand band) {
        JsonNode json = JsonMapper.shared().readTree(text);
        String birth = text(json, "birth");
        return new Identity(
                text(json, "given"),
                text(json, "family"),
                text(json, "alias"),
                birth == null ? null : LocalDate.parse(birth),
                band,
                text(json, "phone"),
                text(json, "description"));
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static @Nullable String text(JsonNode json, String name) {
        JsonNode found = json.get(name);
        return found == null || found.isNull() ? null : found.asString();
    }
}
