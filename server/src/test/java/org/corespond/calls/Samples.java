package org.corespond.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corespond.calls.Triage.Decided;
import org.corespond.calls.Triage.Option;
import org.corespond.calls.Triage.RuledOut;
import org.corespond.calls.TriageContext.Offering;
import org.corespond.directory.ProgramKind;

/** Made-up programs and the protocol that ships. */
final class Samples {
    private Samples() {}

    static Screening shipped() {
        try {
            return new Screenings().get("corespond-default", 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Offering offering(ProgramKind kind, int minAge, boolean open, boolean free) {
        return new Offering(UUID.randomUUID(), UUID.randomUUID(), kind, kind.name(), minAge, open, free);
    }

    static TriageContext everybody() {
        return busy();
    }

    static TriageContext busy(ProgramKind... busy) {
        Set<ProgramKind> taken = Set.of(busy);
        return new TriageContext(
                null,
                null,
                Set.of(),
                Stream.of(ProgramKind.values())
                        .map(kind -> offering(kind, 0, true, !taken.contains(kind)))
                        .toList());
    }

    static final TriageProtocol PROTOCOL = new TriageProtocol(shipped());

    /** Answers after "no" to every safety question: {@code "weapon=unknown suicide=thoughts"}. */
    static Answers asked(String answers) {
        Answers all = Answers.NONE;
        for (String question : List.of("hurt", "crime", "weapon", "threatened", "suicide", "place")) {
            all = all.then(question, Set.of("no"));
        }
        return with(all, answers);
    }

    static Answers with(Answers before, String answers) {
        Answers all = before;
        for (StringTokenizer words = new StringTokenizer(answers, " ="); words.hasMoreTokens(); ) {
            all = all.then(words.nextToken(), Set.copyOf(plus(words.nextToken())));
        }
        return all;
    }

    static List<String> plus(String words) {
        return Collections.list(new StringTokenizer(words, "+")).stream()
                .map(String::valueOf)
                .toList();
    }

    static Triage triage(String answers) {
        return PROTOCOL.triage(asked(answers), everybody());
    }

    static List<ProgramKind> kinds(List<Option> options) {
        return options.stream().map(Option::kind).toList();
    }

    static Set<String> deciding(Triage triage) {
        return triage.trace().stream()
                .filter(Decided::decided)
                .map(Decided::rule)
                .collect(Collectors.toSet());
    }

    static List<RouteClosed> against(Triage triage, ProgramKind kind) {
        return triage.ruledOut().stream()
                .filter(no -> no.kind() == kind)
                .map(RuledOut::reason)
                .toList();
    }
}
