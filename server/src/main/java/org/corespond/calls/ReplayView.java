package org.corespond.calls;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.calls.ReplayCall.Replayed;
import org.corespond.calls.TriageContext.Offering;
import org.corespond.directory.ProgramKind;
import org.jspecify.annotations.Nullable;

/** One call decided twice: as it was, and as another version would have it. */
public record ReplayView(UUID id, String shortId, Instant receivedAt, boolean changed, Side then, Side now) {

    /**
     * What one version decided.
     *
     * @param program "" where none of the directory stands for the route
     * @param deciding the rules that asked for the level that held
     */
    public record Side(
            String version,
            int level,
            List<ResponseFlag> flags,
            ProgramKind route,
            String program,
            List<Why> deciding) {
        public Side {
            flags = List.copyOf(flags);
            deciding = List.copyOf(deciding);
        }
    }

    /** A rule in plain words, with its source. */
    public record Why(String rule, String says, String cites) {}

    public boolean up() {
        return now.level() > then.level();
    }

    public boolean down() {
        return now.level() < then.level();
    }

    /** @param taken the version that the call was taken with; other the one that it is put through */
    static ReplayView of(Replayed replayed, Screening taken, Screening other) {
        Triages.Kept then = replayed.then();
        Triage now = replayed.now();
        Offering program = now.advised().program();
        return new ReplayView(
                replayed.call().id(),
                replayed.call().shortId(),
                replayed.call().receivedAt(),
                replayed.changed(),
                new Side(
                        taken.key(),
                        then.level(),
                        Arrays.stream(ResponseFlag.values())
                                .filter(flag -> then.flags().contains(flag.name()))
                                .toList(),
                        then.route(),
                        name(then.context(), then.programId()),
                        deciding(then.trace(), taken)),
                new Side(
                        other.key(),
                        now.level().number(),
                        now.flags().stream().sorted().toList(),
                        now.advised().kind(),
                        program == null ? "" : program.name(),
                        deciding(now.trace(), other)));
    }

    private static String name(TriageContext context, @Nullable UUID program) {
        return context.offerings().stream()
                .filter(offering -> offering.programId().equals(program))
                .map(Offering::name)
                .collect(Collectors.joining());
    }

    private static List<Why> deciding(List<Triage.Decided> trace, Screening screening) {
        return trace.stream()
                .filter(Triage.Decided::decided)
                .map(decided -> screening.rule(decided.rule()))
                .flatMap(Optional::stream)
                .map(rule -> new Why(rule.id(), rule.says(), rule.cites()))
                .toList();
    }
}
