package org.corespond.sharing.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.corespond.kernel.Ids;
import org.corespond.kernel.RoundTrip;
import org.corespond.keys.Opened;
import org.corespond.keys.Seals;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Facts;
import org.corespond.sharing.decision.ProcessKind;
import org.corespond.sharing.oversight.LegalPaper.Step;
import org.corespond.sharing.oversight.LegalPaper.Taken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Legal process on my agency's file, append-only; and what is approved of any holder's, for the gate. */
@Component
@Transactional
class LegalPapers {
    private static final String COLUMNS = """
            select id, kind, issuer, case_number, subject_id, recipients, classes, fields, asserted, confidential,
                   official, verified_by, from_at, until_at, file_name, file_name_sealed, null::bytea as document,
                   null::bytea as document_sealed, sha256, recorded_at
            from sharing.legal_process where agency_id = kernel.current_agency()
            """;

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Ids ids;

    LegalPapers(JdbcClient jdbc, Seals seals, Ids ids) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.ids = ids;
    }

    /** What is approved and for whom, with what it asserts. */
    record Approved(Facts.LegalProcess process, Set<String> asserted) {}

    void add(LegalPaper paper, byte[] document) {
        jdbc.sql("""
                insert into sharing.legal_process (id, community_id, agency_id, account_id, kind, issuer, case_number,
                        subject_id, recipients, classes, fields, asserted, confidential, official, verified_by,
                        from_at, until_at, file_name_sealed, document_sealed, sha256, recorded_at)
                values (:id, kernel.current_community(), kernel.current_agency(), kernel.current_account(), :kind,
                        :issuer, :case, :subject, :recipients, :classes, :fields, :asserted, :confidential, :official,
                        :verified, :from, :until, :file, :document, :sha256, :at)
                """)
                .param("id", paper.id())
                .param("kind", paper.kind().name())
                .param("issuer", paper.issuer())
                .param("case", paper.caseNumber())
                .param("subject", paper.subject())
                .param("recipients", paper.recipients().toArray(UUID[]::new))
                .param("classes", paper.classes().stream().map(Enum::name).toArray(String[]::new))
                .param("fields", paper.fields().toArray(String[]::new))
                .param("asserted", paper.asserted().toArray(String[]::new))
                .param("confidential", paper.confidential())
                .param("official", paper.official())
                .param("verified", paper.verifiedBy())
                .param("from", Glasses.utc(paper.from()))
                .param("until", Glasses.utc(paper.until()))
                .param("file", seals.seal(OversightWords.PAPER, "file_name", paper.id(), paper.fileName()))
                .param("document", seals.seal(OversightWords.PAPER, "document", paper.id(), document))
                .param("sha256", paper.sha256())
                .param("at", Glasses.utc(paper.recordedAt()))
                .update();
    }

    boolean step(UUID paper, Step step, String note, Instant at) {
        UUID words = ids.next();
        return jdbc.sql("""
                insert into sharing.legal_process_step (process_id, words_id, step, community_id, agency_id, account_id,
                        at, note_sealed)
                values (:id, :words, :step, kernel.current_community(), kernel.current_agency(),
                        kernel.current_account(), :at, :note) on conflict do nothing
                """)
                        .param("id", paper)
                        .param("words", words)
                        .param("step", step.name())
                        .param("note", seals.seal(OversightWords.STEP, "note", words, note))
                        .param("at", Glasses.utc(at))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    List<LegalPaper> list() {
        Map<UUID, List<Taken>> steps = steps();
        return seals.list(
                jdbc.sql(COLUMNS + " order by recorded_at desc"),
                OversightWords.PAPER,
                row -> named(paper(row, steps)));
    }

    @Transactional(readOnly = true)
    Optional<LegalPaper> find(UUID id) {
        Map<UUID, List<Taken>> steps = steps();
        return seals.find(
                jdbc.sql(COLUMNS + " and id = :id").param("id", id),
                OversightWords.PAPER,
                row -> named(paper(row, steps)));
    }

    private static Function<Opened, LegalPaper> named(LegalPaper paper) {
        return words -> paper.called(words.text("file_name"));
    }

    @Transactional(readOnly = true)
    byte[] document(UUID id) {
        return seals.find(jdbc.sql("""
                select id, file_name, file_name_sealed, document, document_sealed from sharing.legal_process
                where id = :id and agency_id = kernel.current_agency()
                """).param("id", id), OversightWords.PAPER, row -> words -> words.bytes("document"))
                .flatMap(found -> found)
                .orElseThrow();
    }

    /** Of the holder's file about the person; the recipient's transaction sees no more of it than this. */
    Supplier<List<Approved>> approved(UUID subject, UUID holder, RoundTrip trip) {
        return trip.list(
                "select * from sharing.approved_process(:subject, :holder)",
                Map.of("subject", subject, "holder", holder),
                (row, n) -> new Approved(
                        new Facts.LegalProcess(
                                row.getObject("id", UUID.class).toString(),
                                ProcessKind.valueOf(row.getString("kind")),
                                subject.toString(),
                                Arrays.stream((UUID[])
                                                row.getArray("recipients").getArray())
                                        .map(UUID::toString)
                                        .collect(Collectors.toSet()),
                                classes(row),
                                texts(row, "fields"),
                                row.getString("sha256"),
                                row.getBoolean("confidential"),
                                Glasses.instant(row, "from_at"),
                                Glasses.instant(row, "until_at")),
                        texts(row, "asserted")));
    }

    private Map<UUID, List<Taken>> steps() {
        record Row(UUID paper, Taken taken) {}
        return seals
                .list(jdbc.sql("""
                select process_id, words_id, step, account_id, at, note, note_sealed from sharing.legal_process_step
                where agency_id = kernel.current_agency() order by at
                """), OversightWords.STEP, row -> {
                    UUID paper = row.getObject("process_id", UUID.class);
                    Step step = Step.valueOf(row.getString("step"));
                    UUID account = row.getObject("account_id", UUID.class);
                    Instant at = Glasses.instant(row, "at");
                    return words -> new Row(paper, new Taken(step, account, at, words.text("note")));
                })
                .stream()
                .collect(Collectors.groupingBy(Row::paper, Collectors.mapping(Row::taken, Collectors.toList())));
    }

    private static LegalPaper paper(ResultSet row, Map<UUID, List<Taken>> steps) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new LegalPaper(
                id,
                ProcessKind.valueOf(row.getString("kind")),
                row.getString("issuer"),
                row.getString("case_number"),
                row.getObject("subject_id", UUID.class),
                Set.of((UUID[]) row.getArray("recipients").getArray()),
                classes(row),
                texts(row, "fields"),
                texts(row, "asserted"),
                row.getBoolean("confidential"),
                row.getString("official"),
                row.getString("verified_by"),
                Glasses.instant(row, "from_at"),
                Glasses.instant(row, "until_at"),
                "",
                row.getString("sha256"),
                Glasses.instant(row, "recorded_at"),
                steps.getOrDefault(id, List.of()));
    }

    private static Set<DataClass> classes(ResultSet row) throws SQLException {
        return texts(row, "classes").stream().map(DataClass::valueOf).collect(Collectors.toSet());
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
