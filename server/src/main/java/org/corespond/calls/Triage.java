package org.corespond.calls;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.corespond.directory.ProgramKind;
import org.jspecify.annotations.Nullable;

/**
 * What the protocol advises, and why.
 *
 * @param fallbacks tried in this order when the advised route is not accepted; the last resort is always there
 * @param alongside sent at the same time
 * @param staged waits near by until the scene is safe
 * @param marks risk words for boards, as codes
 * @param open safety questions that were not asked and count as unknown
 * @param trace the rules that asked for something, those that decided the level first
 */
record Triage(
        TriageLevel level,
        Set<ResponseFlag> flags,
        Set<Effect> effects,
        Option advised,
        List<Option> fallbacks,
        List<Option> alongside,
        @Nullable Option staged,
        List<RuledOut> ruledOut,
        Set<String> marks,
        List<String> open,
        List<Decided> trace) {

    /**
     * A way that is open now.
     *
     * @param program null where the last resort is named though no program of the directory stands for it
     * @param joining a clinician who joins by phone, when one is free
     * @param youth taken because another program of this kind begins at a higher age
     */
    record Option(
            ProgramKind kind,
            TriageContext.@Nullable Offering program,
            @Nullable ProgramKind joining,
            boolean youth) {}

    /** A way that is closed now, and why. The program is null where the whole kind is meant. */
    record RuledOut(ProgramKind kind, TriageContext.@Nullable Offering program, RouteClosed reason) {}

    /**
     * One rule that asked for something.
     *
     * @param answers the codes that fed it
     * @param asked false where the question was not asked and counted as unknown
     * @param decided this rule asked for the level that holds
     */
    record Decided(String rule, String question, Set<String> answers, boolean asked, int level, boolean decided) {}

    boolean sobering() {
        return effects.contains(Effect.SOBERING);
    }

    boolean safetyPacket() {
        return effects.contains(Effect.SAFETY_PACKET);
    }

    boolean youthRoute() {
        return advised.youth();
    }

    /** The advised route and what follows it. */
    List<Option> options() {
        return Stream.concat(Stream.of(advised), fallbacks.stream()).toList();
    }
}
