package org.corespond.sharing.threats;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.kernel.Protected;
import org.jspecify.annotations.Nullable;

/**
 * A recorded belief in a serious and imminent threat, with the lines that somebody who can prevent it may need.
 *
 * @param recipient the agency that can prevent it; absent when somebody outside is told in words
 * @param told who that is
 * @param asserted what the clinician holds true, by the names of the policy set
 * @param part2 whether it is known from a substance use treatment program alone
 * @param releasedAt when the clinician let it go; absent until then
 * @param readAt when the recipient first read it
 */
public record Threat(
        UUID id,
        UUID agency,
        UUID account,
        UUID subject,
        UUID incident,
        String incidentName,
        @Nullable UUID recipient,
        @Nullable String told,
        String threatened,
        Harm harm,
        Set<Imminence> imminence,
        Source source,
        Set<Prevention> prevention,
        Set<String> asserted,
        boolean part2,
        Map<Line, String> lines,
        Instant statedAt,
        Instant until,
        @Nullable Instant releasedAt,
        @Nullable Instant readAt) {
    public Threat {
        imminence = Set.copyOf(imminence);
        prevention = Set.copyOf(prevention);
        asserted = Set.copyOf(asserted);
        lines = lines.isEmpty() ? Map.of() : new EnumMap<>(lines);
    }

    /** What is feared. */
    public enum Harm {
        KILLING,
        INJURY,
        SELF_HARM,
        FIRE,
        OTHER
    }

    /** Why it is imminent. */
    public enum Imminence {
        SAID_WHEN,
        HAS_PLAN,
        HAS_MEANS,
        ON_THE_WAY,
        DID_IT_BEFORE
    }

    /** Whence the belief: presumed in good faith from own knowledge or a credible report, 164.512(j)(4). */
    public enum Source {
        OWN_KNOWLEDGE,
        CREDIBLE_REPORT
    }

    /** Why this recipient can prevent or lessen it. */
    public enum Prevention {
        CAN_GO_THERE,
        CAN_PROTECT,
        CAN_GET_TO_SAFETY,
        CAN_TAKE_MEANS_AWAY
    }

    /** With the words that lie sealed. */
    Threat saying(@Nullable String toWhom, String whom, Map<Line, String> what) {
        return new Threat(
                id,
                agency,
                account,
                subject,
                incident,
                incidentName,
                recipient,
                toWhom,
                whom,
                harm,
                imminence,
                source,
                prevention,
                asserted,
                part2,
                what,
                statedAt,
                until,
                releasedAt,
                readAt);
    }

    /** What the gate is asked for: as many classes as the lines have. */
    Set<String> classes() {
        return lines.keySet().stream().map(Line::dataClass).collect(Collectors.toSet());
    }

    /** The lines that are in view, and nothing else. */
    static Map<Line, String> only(Map<Line, String> lines, Protected.Shown shown) {
        Map<Line, String> seen = new EnumMap<>(Line.class);
        lines.forEach((line, text) -> {
            if (shown.any(line.dataClass(), line.field())) {
                seen.put(line, text);
            }
        });
        return seen;
    }
}
