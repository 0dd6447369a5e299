package org.corespond.agreements;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.directory.Program;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads agreements with the names of their parties and with what relied on them. */
@Component
@Transactional(readOnly = true)
class AgreementReader {
    private static final Duration LATELY = Duration.ofDays(30);

    private final Papers papers;
    private final ClauseUse use;
    private final Lives lives;
    private final Directory directory;
    private final Clock clock;

    AgreementReader(Papers papers, ClauseUse use, Lives lives, Directory directory, Clock clock) {
        this.papers = papers;
        this.use = use;
        this.lives = lives;
        this.directory = directory;
        this.clock = clock;
    }

    /** What ends soonest comes first, what has no end last. */
    public List<AgreementPage> list() {
        return pages(papers.list()).stream()
                .sorted(Comparator.comparing(AgreementReader::end)
                        .thenComparing(page -> page.terms().title()))
                .toList();
    }

    private static Instant end(AgreementPage page) {
        Instant until = page.terms().until();
        return until == null ? Instant.MAX : until;
    }

    public AgreementPage get(UUID id) {
        return pages(List.of(papers.get(id))).getFirst();
    }

    private List<AgreementPage> pages(List<Paper> found) {
        Instant now = clock.instant();
        Map<UUID, String> names = new HashMap<>(Map.of(Terms.OPERATOR, "Corespond"));
        for (Agency agency : directory.agencies()) {
            names.put(agency.id(), agency.name());
        }
        List<UUID> clauses = found.stream()
                .flatMap(paper -> paper.governing(now).terms().clauses().stream())
                .map(Clause::id)
                .toList();
        Map<UUID, Long> uses = use.decisions(clauses, now.minus(LATELY));
        Map<UUID, Life> all = lives.of(found, now);
        return found.stream()
                .map(paper -> page(
                        paper, Objects.requireNonNull(all.get(paper.id())), new Seen(names, programs(), uses, now)))
                .toList();
    }

    private Map<UUID, String> programs() {
        Map<UUID, String> programs = new HashMap<>();
        for (Program program : directory.programs()) {
            programs.put(program.id(), program.name());
        }
        return programs;
    }

    /** What all pages have in common. */
    private record Seen(Map<UUID, String> names, Map<UUID, String> programs, Map<UUID, Long> uses, Instant now) {}

    private static AgreementPage page(Paper paper, Life life, Seen seen) {
        Version governing = paper.governing(seen.now());
        Map<UUID, Long> own = new HashMap<>();
        for (Clause clause : governing.terms().clauses()) {
            own.put(clause.id(), seen.uses().getOrDefault(clause.id(), 0L));
        }
        return new AgreementPage(
                paper, governing, paper.state(seen.now()), life, seen.names(), seen.programs(), own, seen.now());
    }
}
