package org.corespond.sharing.consents;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.corespond.kernel.RoundTrip;
import org.corespond.keys.Seals;
import org.corespond.sharing.Paper;
import org.corespond.sharing.consents.GivenConsent.Signature;
import org.corespond.sharing.decision.ConsentKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of consents, append-only; read from the primary database in the transaction of whoever relies on them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Consents {
    private final JdbcClient jdbc;
    private final Seals seals;

    Consents(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** Where and under which policy a consent was written down. */
    record Recorded(UUID id, UUID person, Instant at, ZoneId zone, String policyVersion) {}

    void add(Recorded recorded, Wording says) {
        jdbc.sql("""
                insert into sharing.consent (id, community_id, agency_id, account_id, recorded_at, subject_id, kind,
                        discloser_id, discloser_class, information_sealed, recipient_ids, recipient_classes, classes, fields,
                        purposes, statements, from_at, until_at, event, no_expiry, irrevocable, zone, policy_version)
                values (:id, kernel.current_community(), kernel.current_agency(), kernel.current_account(), :at, :person,
                        :kind, :discloser, :discloserClass, :information, :recipients, :recipientClasses, :classes,
                        :fields, :purposes, :statements, :from, :until, :event, :none, :irrevocable, :zone, :version)
                """)
                .param("id", recorded.id())
                .param("at", ConsentRow.utc(recorded.at()))
                .param("person", recorded.person())
                .param("zone", recorded.zone().getId())
                .param("version", recorded.policyVersion())
                .param("kind", says.kind().name())
                .param("discloser", says.from().agency())
                .param("discloserClass", name(says.from().memberClass()))
                .param(
                        "information",
                        seals.seal(ConsentSeals.CONSENT, "information", recorded.id(), says.information()))
                .param("recipients", says.to().agencies().stream().sorted().toArray(UUID[]::new))
                .param("recipientClasses", ConsentRow.names(says.to().memberClasses()))
                .param("classes", ConsentRow.names(says.classes()))
                .param("fields", says.fields().stream().sorted().toArray(String[]::new))
                .param("purposes", ConsentRow.names(says.purposes()))
                .param("statements", says.statements().stream().sorted().toArray(String[]::new))
                .param("from", ConsentRow.utc(says.length().from()))
                .param("until", ConsentRow.utc(says.length().until()))
                .param("event", name(says.length().event()))
                .param("none", says.length().none())
                .param("irrevocable", says.length().irrevocable())
                .update();
    }

    void sign(UUID consent, Signature signature, Instant at) {
        jdbc.sql("""
                insert into sharing.consent_signature (consent_id, community_id, agency_id, account_id, method,
                        signer_sealed, capacity, witness_sealed, signed_at, paper_id, paper_sha256, recorded_at)
                values (:consent, kernel.current_community(), kernel.current_agency(), kernel.current_account(), :method,
                        :signer, :capacity, :witness, :signed, :paper, :hash, :at)
                """)
                .param("consent", consent)
                .param("method", signature.method().name())
                .param("signer", seals.seal(ConsentSeals.SIGNATURE, "signer", consent, signature.signer()))
                .param("capacity", signature.capacity().name())
                .param("witness", seals.seal(ConsentSeals.SIGNATURE, "witness", consent, signature.witness()))
                .param("signed", ConsentRow.utc(signature.at()))
                .param("paper", signature.paper())
                .param("hash", signature.sha256())
                .param("at", ConsentRow.utc(at))
                .update();
    }

    /** What can become of a consent. */
    enum Event {
        REVOKED,
        HELD,
        EVENT,
        FINAL_DISPOSITION,
        KNOWN_FALSE
    }

    /** The person acts for no agency: then it stands with the one that wrote the consent down. */
    void happened(UUID consent, Event event, Instant at) {
        jdbc.sql("""
                insert into sharing.consent_event (consent_id, community_id, agency_id, account_id, kind, at)
                select c.id, c.community_id, coalesce(kernel.current_agency(), c.agency_id), kernel.current_account(),
                       :kind, :at
                from sharing.consent c where c.id = :consent
                """)
                .param("consent", consent)
                .param("kind", event.name())
                .param("at", ConsentRow.utc(at))
                .update();
    }

    void keep(UUID consent, UUID id, Paper paper) {
        jdbc.sql("""
                insert into sharing.consent_paper (id, consent_id, community_id, agency_id, media_type, sha256,
                        content_sealed)
                values (:id, :consent, kernel.current_community(), kernel.current_agency(), :type, :hash, :content)
                """)
                .param("id", id)
                .param("consent", consent)
                .param("type", paper.mediaType())
                .param("hash", paper.sha256())
                .param("content", seals.seal(ConsentSeals.PAPER, "content", consent, paper.content()))
                .update();
    }

    /** The paper of a consent that my agency may see. */
    Optional<Paper> paper(UUID consent, UUID paper) {
        return seals.find(jdbc.sql("""
                select consent_id, media_type, sha256, content, content_sealed from sharing.consent_paper
                where id = :paper and consent_id = :consent
                """).param("paper", paper).param("consent", consent), ConsentSeals.PAPER, row -> {
                    String type = row.getString("media_type");
                    String hash = row.getString("sha256");
                    return words -> words.bytes("content").map(content -> new Paper(type, hash, content));
                })
                .flatMap(found -> found);
    }

    /** The consents of a person that my agency is a party to, latest first. */
    List<GivenConsent> listOf(UUID person) {
        return seals.list(
                jdbc.sql(
                                "select *, id as consent_id from sharing.consent_now where subject_id = :person order by id desc")
                        .param("person", person),
                ConsentRow::read);
    }

    /** A consent of this person that my agency is a party to; a NoSuchElementException for any other. */
    GivenConsent get(UUID person, UUID consent) {
        return seals.find(
                        jdbc.sql(
                                        "select *, id as consent_id from sharing.consent_now where id = :id and subject_id = :person")
                                .param("id", consent)
                                .param("person", person),
                        ConsentRow::read)
                .orElseThrow();
    }

    /** Every consent of a person, for the gate: that something is described and somebody signed, not what or who. */
    Supplier<List<GivenConsent>> atTheGate(UUID person, RoundTrip trip) {
        String sql = "select *, id as consent_id from sharing.consents_at_the_gate(:person)";
        return seals.list(trip, sql, Map.of("person", person), ConsentRow::read);
    }

    /** Which kinds this very paper of the person gives already. */
    Set<ConsentKind> kindsOn(String sha256, UUID person) {
        return jdbc
                .sql("select k from sharing.kinds_on_paper(:hash, :person) k")
                .param("hash", sha256)
                .param("person", person)
                .query((row, n) -> ConsentKind.valueOf(row.getString("k")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Lets changes of one consent follow each other until the transaction ends. */
    void lock(UUID consent) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 1))::text")
                .param("id", consent.toString())
                .query(String.class)
                .optional();
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
