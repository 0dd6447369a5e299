package org.corespond.agreements;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.audit.Audit;
import org.corespond.kernel.Ids;
import org.corespond.kernel.RoundTrip;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agreements of a community: what disclosure asks, and how they are founded. */
@Component
@Transactional
public class Agreements {
    private final Papers papers;
    private final Lives lives;
    private final Ids ids;
    private final Clock clock;
    private final Audit audit;

    Agreements(Papers papers, Lives lives, Ids ids, Clock clock, Audit audit) {
        this.papers = papers;
        this.lives = lives;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /** A new agreement that nobody has signed. */
    public UUID add(Terms terms) {
        UUID id = ids.next();
        papers.add(id, terms.kind(), clock.instant());
        papers.add(id, 1, terms, clock.instant());
        audit.changed("agreement.add", id);
        return id;
    }

    /** The next version; until all have signed it, the former one counts. */
    public int replace(UUID agreement, Terms terms) {
        int next = papers.get(agreement).latest().number() + 1;
        papers.add(agreement, next, terms, clock.instant());
        audit.changed("agreement.version", agreement);
        return next;
    }

    public void sign(UUID agreement, int number, Signature signature) {
        Version version = papers.get(agreement).version(number);
        papers.sign(agreement, version, signature, clock.instant());
        audit.changed("agreement.sign", agreement);
    }

    public void end(UUID agreement, Paper.Ending ending) {
        papers.end(agreement, ending);
        audit.changed("agreement.end", agreement);
    }

    /** A paper of one clause, which all its parties signed at that time. */
    public void add(Agreement one) {
        TreeSet<UUID> parties = new TreeSet<>(one.parties());
        Clause clause = new Clause(
                one.id(),
                new TreeSet<>(),
                new TreeSet<>(one.purposes()),
                new TreeSet<>(one.classes()),
                new TreeSet<>(one.fields()),
                null,
                null);
        UUID id = add(new Terms(one.kind(), one.title(), parties, one.from(), one.until(), List.of(clause), List.of()));
        Instant signed = one.signedAt();
        if (signed != null) {
            parties.forEach(party -> sign(id, 1, new Signature(party, "Signed", "Party", signed)));
        }
    }

    /** Every clause that counts at that time and names the agency; what it lacks is judged where it is relied on. */
    @Transactional(readOnly = true)
    public List<Agreement> naming(UUID agency, Instant at) {
        return naming(papers.everNaming(agency), agency, at);
    }

    /** The same, read together with what others ask. */
    @Transactional(readOnly = true)
    public Supplier<List<Agreement>> naming(UUID agency, Instant at, RoundTrip trip) {
        Supplier<List<Paper>> read = papers.everNaming(agency, trip);
        return () -> naming(read.get(), agency, at);
    }

    private static List<Agreement> naming(List<Paper> all, UUID agency, Instant at) {
        return all.stream()
                .flatMap(paper -> facts(paper, at))
                .filter(fact -> fact.parties().contains(agency))
                .toList();
    }

    /** How every agreement stands at that time, by its title. */
    @Transactional(readOnly = true)
    public List<Standing> standing(Instant at) {
        List<Paper> all = papers.list();
        Map<UUID, Life> told = lives.of(all, at);
        return all.stream()
                .map(paper -> standing(paper, Objects.requireNonNull(told.get(paper.id())), at))
                .sorted(Comparator.comparing(Standing::title))
                .toList();
    }

    private static Standing standing(Paper paper, Life life, Instant at) {
        return new Standing(
                paper.id(),
                paper.governing(at).terms().kind(),
                paper.governing(at).terms().title(),
                life.stage(),
                life.due());
    }

    private static java.util.stream.Stream<Agreement> facts(Paper paper, Instant at) {
        Version version = paper.governing(at);
        return version.terms().clauses().stream().map(clause -> AgreementPolicy.fact(version, clause, paper.ended()));
    }
}
