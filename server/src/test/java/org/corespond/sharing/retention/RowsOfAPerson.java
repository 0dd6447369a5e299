package org.corespond.sharing.retention;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.corespond.kernel.Actor;
import org.corespond.keys.SealedTable;
import org.corespond.testing.OldRows;

/** A row of each sealed table about one person, as it stood before there were keys, with the rows that it hangs on. */
final class RowsOfAPerson {
    /** Who breaks the glass or asks is not who answers. */
    private static final String SOMEBODY = UUID.randomUUID().toString();

    /** Columns that take only some values. */
    private static final Map<String, Map<String, String>> CODES = Map.ofEntries(
            Map.entry("calls.answer IDENTITY", Map.of("field", "person-name")),
            Map.entry("calls.answer CLINICAL", Map.of("field", "happening")),
            Map.entry("field.encounter", Map.of("dispositions", "{X}")),
            Map.entry(
                    "sharing.consent_paper",
                    Map.of(
                            "media_type",
                            "application/pdf",
                            "sha256",
                            "ab".repeat(32),
                            "content",
                            SealedWordsTest.CANARY)),
            Map.entry("sharing.consent_signature", Map.of("method", "TYPED")),
            Map.entry("sharing.legal_process", Map.of("until_at", "2026-01-06T00:00:00Z")),
            Map.entry("sharing.legal_process_step", Map.of("step", "PRIVACY_OFFICER")),
            Map.entry("sharing.accounting_suspension", Map.of("until_at", "2026-01-06T00:00:00Z")),
            Map.entry(
                    "sharing.break_glass",
                    Map.of(
                            "until_at",
                            "2026-01-05T01:00:00Z",
                            "reason",
                            SealedWordsTest.CANARY,
                            "account_id",
                            SOMEBODY)),
            Map.entry("sharing.threat", Map.of("until_at", "2026-01-05T01:00:00Z")),
            Map.entry("workgroup.feedback", Map.of("kind", "PRAISE", "way", "WEB", "language", "en")),
            Map.entry("workgroup.story", Map.of("language", "en")),
            Map.entry("sharing.approval_request", Map.of("kind", "VICTIM", "account_id", SOMEBODY)));

    /** What the rows hang on. */
    private static final Map<String, String> PARENTS = Map.ofEntries(
            Map.entry("episodes.episode", "episode_id"),
            Map.entry("field.encounter", "encounter_id"),
            Map.entry("calls.call", "call_id"),
            Map.entry("forms.version", "form_id"),
            Map.entry("sharing.portal_profile", "profile_id"),
            Map.entry("sharing.portal_family", "family_id"),
            Map.entry("sharing.portal_dispute", "dispute_id"),
            Map.entry("sharing.consent", "consent_id"),
            Map.entry("sharing.legal_process", "process_id"),
            Map.entry("sharing.break_glass", "break_glass_id"),
            Map.entry("sharing.approval_request", "request_id"),
            Map.entry("workgroup.feedback", "feedback_id"),
            Map.entry("workgroup.story", "story_id"));

    private final OldRows old;
    private final Map<String, String> ids;

    RowsOfAPerson(OldRows old, Actor holder, UUID person) {
        this.old = old;
        ids = new HashMap<>(Map.of(
                "community_id", holder.communityId().toString(),
                "agency_id", holder.agency().toString(),
                "opened_by_agency", holder.agency().toString(),
                "owner_agency_id", holder.agency().toString(),
                "reviewer_agency_id", holder.agency().toString(),
                "account_id", holder.account().toString(),
                "person_id", person.toString(),
                "subject_id", person.toString(),
                "words_id", UUID.randomUUID().toString()));
        PARENTS.values().forEach(column -> ids.put(column, UUID.randomUUID().toString()));
    }

    void write(SealedTable table) {
        for (String parent : ("episodes.episode field.encounter calls.call calls.routing sharing.portal_profile"
                        + " sharing.portal_family sharing.portal_dispute sharing.consent sharing.legal_process"
                        + " sharing.break_glass sharing.approval_request forms.version workgroup.feedback workgroup.story"
                        + " workgroup.feedback_words workgroup.story_words")
                .split(" ", -1)) {
            if (!parent.equals(table.name())) {
                Map<String, String> values = new HashMap<>(ids);
                String id = PARENTS.get(parent);
                if (id != null) {
                    values.put("id", ids.get(id));
                }
                values.putAll(CODES.getOrDefault(parent, Map.of()));
                if (parent.equals("sharing.approval_request")) {
                    values.put("holder_id", values.put("agency_id", SOMEBODY));
                }
                old.add(parent, values);
            }
        }
        Map<String, String> types = old.types(table.name());
        Map<String, String> values = new HashMap<>(ids);
        if ("uuid".equals(types.get("id"))) {
            values.put("id", PARENTS.containsKey(table.name()) ? ids.get(PARENTS.get(table.name())) : row());
        }
        table.plain().forEach(column -> values.put(column, canary(types.getOrDefault(column, ""))));
        values.putAll(CODES.getOrDefault(table.name(), Map.of()));
        values.putAll(CODES.getOrDefault(table.name() + " " + table.of(), Map.of()));
        String rule = table.name().equals("calls.answer") ? old.loosen(table.name(), "words_lie_sealed") : "select";
        old.add(table.name(), values);
        old.run(rule);
    }

    private String row() {
        return ids.computeIfAbsent("id", it -> UUID.randomUUID().toString());
    }

    /** Which rows of the table are about the person. */
    String of(SealedTable table) {
        return table.subject() + " = '" + subject(table) + "' and " + table.only();
    }

    /** Whom an order has to name: the person, or the record itself where it knows nobody. */
    String toErase(SealedTable table) {
        return table.name().startsWith("forms.") || table.name().startsWith("workgroup.")
                ? subject(table)
                : Objects.requireNonNull(ids.get("person_id"));
    }

    private String subject(SealedTable table) {
        if (!table.subject().equals("id")) {
            return Objects.requireNonNull(ids.get(table.subject()));
        }
        String parent = PARENTS.get(table.name());
        return parent == null ? row() : Objects.requireNonNull(ids.get(parent));
    }

    /** Puts other rows in their place, as out of a backup. */
    void replace(SealedTable table, String by) {
        old.run("alter table " + table.name() + " disable trigger user");
        old.run("delete from " + table.name() + " where " + of(table));
        String rule = table.name().equals("calls.answer") ? old.loosen(table.name(), "words_lie_sealed") : "select";
        old.run(by);
        old.run(rule);
        old.run("alter table " + table.name() + " enable trigger user");
    }

    private static String canary(String type) {
        return switch (type) {
            case "jsonb" -> "{\"words\": \"" + SealedWordsTest.CANARY + "\"}";
            case "text[]" -> "{\"" + SealedWordsTest.CANARY + "\"}";
            default -> SealedWordsTest.CANARY;
        };
    }
}
