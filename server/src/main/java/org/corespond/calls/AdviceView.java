package org.corespond.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.Offer;
import org.jspecify.annotations.Nullable;

/**
 * The advice beside the form: level and route now, why, what follows, and what became of the offers.
 *
 * @param begun something was answered
 * @param open safety questions that were not asked
 * @param stands by form field, what an unknown did not take back
 */
public record AdviceView(
        UUID callId,
        boolean ended,
        boolean begun,
        int level,
        List<ResponseFlag> flags,
        List<Effect> effects,
        boolean youth,
        Way route,
        List<Way> next,
        List<Way> alongside,
        @Nullable Way staged,
        List<Closed> closed,
        List<Why> why,
        List<String> open,
        Map<String, String> stands,
        @Nullable Overridden overridden,
        @Nullable Routed routed) {
    public AdviceView {
        flags = List.copyOf(flags);
        effects = List.copyOf(effects);
        next = List.copyOf(next);
        alongside = List.copyOf(alongside);
        closed = List.copyOf(closed);
        why = List.copyOf(why);
        open = List.copyOf(open);
        stands = Map.copyOf(stands);
    }

    /**
     * A way to go.
     *
     * @param program the program's name, "" where none stands for it
     * @param limit how long an offer waits there
     */
    public record Way(
            ProgramKind kind, String program, @Nullable ProgramKind joining, Duration limit) {}

    /** A way that is closed, and why; the age at which it begins where that is the reason. */
    public record Closed(ProgramKind kind, String program, RouteClosed because, int minAge) {}

    /**
     * A rule in plain words, with what fed it.
     *
     * @param asked false where silence counted as unknown
     */
    public record Why(String rule, String says, String cites, String fed, int level, boolean decided, boolean asked) {}

    /** What the protocol advised before a person chose otherwise. */
    public record Overridden(int level, ProgramKind route, OverrideReason reason, String note) {}

    /** The episode that the call became. */
    public record Routed(
            UUID episodeId,
            String shortId,
            String owner,
            boolean mine,
            boolean open,
            List<Made> offers,
            @Nullable Ended ended) {
        public Routed {
            offers = List.copyOf(offers);
        }

        public boolean waiting() {
            return offers.stream().anyMatch(made -> !made.relay() && made.state() == Offer.State.OFFERED);
        }

        /** Nobody took it and nobody is asked any more. */
        public boolean nobodyLeft() {
            return mine && open && !waiting() && offers.stream().anyMatch(made -> !made.relay());
        }
    }

    /** One offer and its answer. */
    public record Made(
            ProgramKind kind,
            String to,
            boolean relay,
            Offer.State state,
            Instant offeredAt,
            Instant expiresAt,
            @Nullable Instant decidedAt) {}

    /** How the transfer ended. */
    public record Ended(
            TransferOutcome outcome,
            DiversionClass diversion,
            @Nullable Integer secondsToPickUp) {}

    /** Whether the offer can be made again or anew. */
    public boolean offerable() {
        return !ended && (routed == null || (routed.mine() && routed.open()));
    }

    /** Another agency carries the person while this call asks for police or EMS: said loudly. */
    public boolean tellOwner() {
        return !ended && routed != null && !routed.mine() && level == TriageLevel.EMERGENT.number();
    }
}
