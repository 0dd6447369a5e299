package org.corespond.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Label;
import org.corespond.sharing.decision.Overlay;
import org.corespond.sharing.decision.Overlay.Match;
import org.corespond.sharing.decision.OverlayEffect;
import org.corespond.sharing.decision.Purpose;
import org.corespond.sharing.decision.Regime;
import org.corespond.sharing.decision.Requester;

/** State overlays; a row without tests, reviewer and dates does not load. */
final class OverlayReader {
    /** A row with the names of its tests. */
    record Row(Overlay overlay, List<String> tests) {}

    /** A row that does not load, and why. */
    record Refused(String id, String reason) {}

    private static final Set<String> KEYS = Set.of(
            "id",
            "jurisdiction",
            "citation",
            "effect",
            "match",
            "conditions",
            "view",
            "obligations",
            "effectiveFrom",
            "effectiveTo",
            "reviewedBy",
            "sourceHash",
            "tests");

    private static final String UNREVIEWED = "unreviewed";
    private static final Pattern REVIEW = Pattern.compile("\\S.*, \\d{4}-\\d{2}-\\d{2}");

    private final PolicyReader policy;
    private final List<Refused> refused = new ArrayList<>();

    OverlayReader(PolicyReader policy) {
        this.policy = policy;
    }

    List<Refused> refused() {
        return refused;
    }

    List<Row> read(Part file) {
        List<Row> rows = new ArrayList<>();
        for (Part part : file.items()) {
            String id = Optional.ofNullable(part.textOf("id")).orElse(part.path());
            try {
                if (rows.stream().anyMatch(row -> row.overlay().id().equals(id))) {
                    throw part.get("id").expected("each overlay once");
                }
                rows.add(row(part));
            } catch (BadInput e) {
                refused.add(new Refused(id, String.valueOf(e.getMessage())));
            }
        }
        return rows;
    }

    private Row row(Part part) {
        part.knowing(KEYS);
        List<String> tests = part.listOf("tests", Part::text);
        String reviewer = Optional.ofNullable(part.textOf("reviewedBy")).orElse("");
        if (tests.isEmpty() || reviewer.isBlank() || part.find("effectiveFrom").isEmpty()) {
            throw part.expected("tests, a reviewer and a date of effect");
        }
        boolean reviewed = !reviewer.equals(UNREVIEWED);
        if (reviewed && !REVIEW.matcher(reviewer).matches()) {
            throw part.get("reviewedBy").expected("\"" + UNREVIEWED + "\", or a name and a date: NAME, 2026-11-22");
        }
        Instant from = part.get("effectiveFrom").day();
        Instant to = part.find("effectiveTo").map(Part::day).orElse(null);
        if (to != null && !to.isAfter(from)) {
            throw part.get("effectiveTo").expected("a day after effectiveFrom");
        }
        OverlayEffect effect = part.get("effect").one(OverlayEffect.class);
        boolean narrows = effect == OverlayEffect.RESTRICT;
        if (narrows && !part.listOf("conditions", Part::text).isEmpty()) {
            throw part.expected("no conditions of a RESTRICT row: a fact that is missing would widen; use match.label");
        }
        if (effect == OverlayEffect.REQUIRE && part.find("view").isEmpty()) {
            throw part.expected("the view of a REQUIRE row: limited to what the law requires");
        }
        Overlay overlay = new Overlay(
                part.get("id").text(),
                RequestReader.state(part.get("jurisdiction")),
                part.get("citation").text(),
                effect,
                match(part.get("match")),
                policy.conditions(part.get("conditions").items()),
                part.find("view").map(policy::view).orElse(null),
                PolicyReader.obligations(part, "obligations"),
                from,
                to,
                reviewed);
        return new Row(overlay, tests);
    }

    private static Match match(Part part) {
        part.knowing(Set.of("requester", "purpose", "class", "regime", "label"));
        return new Match(
                part.someOf("requester", Requester.class),
                part.someOf("purpose", Purpose.class),
                part.someOf("class", DataClass.class),
                part.someOf("regime", Regime.class),
                part.someOf("label", Label.class));
    }
}
