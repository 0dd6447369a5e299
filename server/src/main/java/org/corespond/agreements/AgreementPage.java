package org.corespond.agreements;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One agreement as coordinators read it.
 *
 * @param governing the version that counts now, or would count if it were signed
 * @param uses how many decisions relied on each clause of the governing version lately
 */
public record AgreementPage(
        Paper paper,
        Version governing,
        AgreementState state,
        Life life,
        Map<UUID, String> names,
        Map<UUID, String> programs,
        Map<UUID, Long> uses,
        Instant now) {
    /** Review begins so long before an end (collaboration.md 10.2). */
    private static final Duration SOON = Duration.ofDays(60);

    public AgreementPage {
        names = Map.copyOf(names);
        programs = Map.copyOf(programs);
        uses = Map.copyOf(uses);
    }

    public Terms terms() {
        return governing.terms();
    }

    public String name(UUID party) {
        return names.getOrDefault(party, "");
    }

    public List<String> names(Collection<UUID> parties) {
        return parties.stream().map(this::name).sorted().toList();
    }

    public long used(UUID clause) {
        return uses.getOrDefault(clause, 0L);
    }

    public long used() {
        return uses.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean open() {
        return state == AgreementState.ACTIVE;
    }

    /** Whether a version is no longer the one that counts, because a later one took its place. */
    public boolean amended(Version version) {
        return version.number() < governing.number();
    }

    /** What could be done next; empty for a party to whom nothing is left. */
    public List<Step.Kind> steps(boolean counsel) {
        boolean unsigned = !unsigned().isEmpty();
        return Arrays.stream(Step.Kind.values())
                .filter(kind -> !counsel || kind == Step.Kind.REMARK)
                .filter(kind -> ReviewPolicy.allows(kind, state, unsigned, life.sent()))
                .toList();
    }

    public boolean endsSoon() {
        Instant until = terms().until();
        return open() && until != null && until.isBefore(now.plus(SOON));
    }

    /** A newer version than the one that counts, which still waits. */
    public boolean waits() {
        return state != AgreementState.TERMINATED && paper.latest().number() != governing.number();
    }

    /** Whom the newest version waits for. */
    public SortedSet<UUID> unsigned() {
        return paper.latest().unsigned();
    }

    public boolean canSign() {
        return paper.ended() == null && !unsigned().isEmpty();
    }

    /** Since when its flows are closed that were open once; absent where they never were. */
    public @Nullable Instant stoppedSince() {
        Paper.Ending ended = paper.ended();
        return switch (state) {
            case TERMINATED -> ended == null ? null : ended.at();
            case EXPIRED -> terms().until();
            case DRAFT, SIGNED, ACTIVE -> null;
        };
    }
}
