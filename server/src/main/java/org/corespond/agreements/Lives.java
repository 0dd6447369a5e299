package org.corespond.agreements;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.corespond.agreements.Life.Link;
import org.corespond.directory.Directory;
import org.corespond.directory.Program;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells how far the work on agreements is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Lives {
    private final Steps steps;
    private final Directory directory;
    private final List<TargetWatch> watches;

    Lives(Steps steps, Directory directory, List<TargetWatch> watches) {
        this.steps = steps;
        this.directory = directory;
        this.watches = List.copyOf(watches);
    }

    /** By agreement. */
    Map<UUID, Life> of(List<Paper> papers, Instant at) {
        Map<UUID, List<Step>> all = steps.steps();
        Map<UUID, List<Steps.Governed>> governed = steps.governed();
        Map<String, Instant> missed = new HashMap<>();
        if (!governed.isEmpty()) {
            watches.forEach(watch -> missed.putAll(watch.missed(at)));
        }
        Map<String, String> programs = new HashMap<>();
        for (Program program : directory.programs()) {
            programs.put(program.id().toString(), program.name());
        }
        Map<UUID, Life> lives = new HashMap<>();
        for (Paper paper : papers) {
            List<Link> links = governed.getOrDefault(paper.id(), List.of()).stream()
                    .map(each -> new Link(each.kind(), each.ref(), programs.getOrDefault(each.ref(), each.ref())))
                    .toList();
            Instant since = links.stream()
                    .map(link -> missed.get(link.ref()))
                    .filter(Objects::nonNull)
                    .min(Instant::compareTo)
                    .orElse(null);
            List<Step> own = all.getOrDefault(paper.id(), List.of());
            var known = new ReviewPolicy.Known(paper.state(at), paper.governing(at), own, since);
            lives.put(paper.id(), life(paper, known, links, at));
        }
        return lives;
    }

    private Life life(Paper paper, ReviewPolicy.Known known, List<Link> links, Instant at) {
        int latest = paper.latest().number();
        boolean sent = ReviewPolicy.sent(latest, known.steps());
        return new Life(
                ReviewPolicy.stage(known, sent, at),
                ReviewPolicy.due(known).orElse(null),
                ReviewPolicy.called(known).findAny().isPresent(),
                sent,
                known.steps().reversed(),
                links,
                steps.marks(paper.id(), latest));
    }
}
