package org.corespond.sharing.oversight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.audit.Audit;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.sharing.Replays;
import org.corespond.sharing.Replays.Again;
import org.corespond.sharing.Replays.Logged;
import org.corespond.sharing.decision.PolicySet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log of decisions for whoever answers for it; each view of it is written down. */
@Component
public class ReadDecisions {
    private final Replays replays;
    private final Directory directory;
    private final Audit audit;

    ReadDecisions(Replays replays, Directory directory, Audit audit) {
        this.replays = replays;
        this.directory = directory;
        this.audit = audit;
    }

    /** A logged decision, put again; whether it is the same is for all to see. */
    record Shown(DecisionPage.Entry entry, DecisionPage page, boolean same) {}

    /** A logged decision that another set would answer otherwise. */
    public record Difference(DecisionPage.Entry entry, Set<String> opened, Set<String> closed) {
        public Difference {
            opened = Set.copyOf(opened);
            closed = Set.copyOf(closed);
        }
    }

    @Transactional
    public List<DecisionPage.Entry> list(int most) {
        List<Logged> logged = replays.list(null, most);
        audit.viewed(
                "decisions", logged.stream().map(Logged::subject).distinct().toList());
        Map<UUID, String> names = names();
        return logged.stream().map(it -> entry(it, names)).toList();
    }

    @Transactional
    public Shown read(UUID id) {
        Logged logged = replays.find(id).orElseThrow();
        audit.viewed("decision", List.of(id, logged.subject()));
        Again again = replays.again(logged);
        return new Shown(entry(logged, names()), DecisionPage.of(again.decision()), again.same());
    }

    Optional<PolicySet> candidate(String rules) {
        return replays.candidate(rules);
    }

    @Transactional
    public List<Difference> difference(PolicySet other) {
        Map<UUID, String> names = names();
        List<Difference> found = replays.difference(other).stream()
                .map(it -> new Difference(entry(it.logged(), names), it.opened(), it.closed()))
                .toList();
        audit.viewed("policy-difference", List.of());
        return found;
    }

    private Map<UUID, String> names() {
        return directory.agencies().stream().collect(Collectors.toMap(Agency::id, Agency::name));
    }

    private static DecisionPage.Entry entry(Logged logged, Map<UUID, String> names) {
        return new DecisionPage.Entry(
                logged.id(),
                logged.at(),
                name(logged.recipient(), names),
                name(logged.custodian(), names),
                logged.role() == null ? "" : logged.role(),
                logged.purpose(),
                logged.permit(),
                logged.rule());
    }

    private static String name(@Nullable UUID agency, Map<UUID, String> names) {
        return agency == null ? "" : names.getOrDefault(agency, "");
    }
}
