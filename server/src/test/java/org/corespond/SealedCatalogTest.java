package org.corespond;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.corespond.keys.SealedRecords;
import org.corespond.keys.SealedTable;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.OldRows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whatever a table of person data keeps in words, papers or documents lies sealed, or stands here with its reason. */
@CorespondTest
@Import(OldRows.class)
class SealedCatalogTest {
    private static final String CODES = "codes of a list that the program knows";
    private static final String REFERENCE = "names a rule, court, case or office, not the person";
    private static final String RULES =
            "what the gate or the protocol decided, in codes and ids, so that it can be put again";
    private static final String HASH = "a hash; it tells nothing without the paper itself";
    private static final String FORMER =
            "empty since its rows are sealed; the migration that sealed them keeps the column";
    private static final String STAFF = "who of the agency wrote it";

    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("calls.answer", CODES + ": field"),
            Map.entry("calls.call", CODES + ": line protocol_id"),
            Map.entry("calls.ending", CODES + ": final_type"),
            Map.entry("calls.override", CODES + ": advised_route route reason"),
            Map.entry("calls.triage", RULES + ": protocol_id route trace context"),
            Map.entry(
                    "field.encounter",
                    CODES + ": response_model initiator reason weapon force_level injury legal_status offense cit"
                            + " primary_disposition referral decline_reason details"),
            Map.entry("field.sealed_justice", "sealed whole: sealed"),
            Map.entry("forms.response", STAFF + ": by_name"),
            Map.entry("people.identity", FORMER + ": given_name family_name alias age_band phone description sealed"),
            Map.entry("referrals.attempt", CODES + ": way"),
            Map.entry("referrals.referral", CODES + ": type urgency service response decline_reason"),
            Map.entry("referrals.step", CODES + ": kind reason"),
            Map.entry("sharing.accounting_suspension", REFERENCE + ": official"),
            Map.entry("sharing.approval_request", REFERENCE + ": incident_name kind official ori case_number"),
            Map.entry("sharing.break_glass", CODES + ": role incident_name reason_code"),
            Map.entry("sharing.break_glass_review", CODES + ": finding"),
            Map.entry("sharing.consent", CODES + ": kind discloser_class event zone policy_version"),
            Map.entry("sharing.consent_event", CODES + ": kind"),
            Map.entry("sharing.consent_paper", HASH + ": media_type sha256"),
            Map.entry("sharing.consent_signature", HASH + ": method capacity paper_sha256"),
            Map.entry("sharing.decision", RULES + ": role requester purpose outcome rule policy_hash asked decided"),
            Map.entry("sharing.erasure_answer", REFERENCE + ": note"),
            Map.entry("sharing.erasure_order", REFERENCE + ": ground reference"),
            Map.entry("sharing.legal_hold", REFERENCE + ": matter"),
            Map.entry("sharing.legal_process", REFERENCE + ": kind issuer case_number official verified_by sha256"),
            Map.entry("sharing.legal_process_step", CODES + ": step"),
            Map.entry("sharing.portal_directive", HASH + ": state media_type sha256"),
            Map.entry("sharing.portal_dispute", CODES + ": about"),
            Map.entry("sharing.portal_dispute_step", CODES + ": state"),
            Map.entry("sharing.revocation_notice", CODES + ": kind"),
            Map.entry("sharing.seal_answer", REFERENCE + ": note"),
            Map.entry("sharing.seal_imported", REFERENCE + ": source"),
            Map.entry("sharing.seal_notice", REFERENCE + ": court number"),
            Map.entry("sharing.seal_notice_done", REFERENCE + ": note"),
            Map.entry("sharing.seal_opened", REFERENCE + ": purpose note"),
            Map.entry("sharing.seal_order", REFERENCE + ": court number"),
            Map.entry("sharing.threat", CODES + ": incident_name harm source"));

    @Autowired
    OldRows rows;

    @Autowired
    List<SealedRecords> records;

    @Test
    void everyWordOfAPersonLiesSealedOrSaysWhyNot() {
        Map<String, Set<String>> sealed = tables().stream()
                .collect(Collectors.groupingBy(
                        SealedTable::name,
                        Collectors.flatMapping(table -> table.plain().stream(), Collectors.toSet())));
        List<String> wanting = rows.read("""
                select c.oid::regclass::text || '.' || a.attname
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relkind = 'r' and obj_description(c.oid) like 'class: person.%'
                  and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'bytea'::regtype, 'jsonb'::regtype, 'json'::regtype)
                order by 1
                """).stream()
                .filter(column -> {
                    String table = column.substring(0, column.lastIndexOf('.'));
                    String name = column.substring(column.lastIndexOf('.') + 1);
                    Set<String> columns = sealed.getOrDefault(table, Set.of());
                    return !columns.contains(name)
                            && !(name.endsWith("_sealed") && columns.contains(name.substring(0, name.length() - 7)))
                            && !excused(table).contains(name);
                })
                .toList();

        assertThat(wanting).as("seal it (keys.seal_columns), or say why not").isEmpty();
    }

    @Test
    void everySealedColumnHasItsPlaceAndTheAppHasNoRightToWriteWordsBesideIt() {
        for (SealedTable table : tables()) {
            Map<String, String> types = rows.types(table.name());
            for (String column : table.plain()) {
                assertThat(types).as(table.name()).containsEntry(column + "_sealed", "bytea");
            }
        }
        assertThat(rows.read("""
                select c.oid::regclass::text || '.' || a.attname
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                join pg_attribute s on s.attrelid = c.oid and s.attname = a.attname || '_sealed'
                where c.relkind = 'r' and has_column_privilege('%s', c.oid, a.attnum, 'INSERT')
                """.formatted(rows.app()))).containsExactly("calls.answer.codes");
    }

    private List<SealedTable> tables() {
        return records.stream().flatMap(it -> it.tables().stream()).toList();
    }

    private static Set<String> excused(String table) {
        String reason = PLAIN.getOrDefault(table, "");
        return Set.copyOf(Arrays.asList(
                reason.substring(reason.lastIndexOf(':') + 1).strip().split(" ", -1)));
    }
}
