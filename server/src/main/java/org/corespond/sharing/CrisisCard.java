package org.corespond.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants those to know who come in a crisis, as far as the gate shows it: read in 90 seconds, six lines, each
 * with who wrote it and when.
 *
 * @param exists whether there is a plan at all; without lines, that is all that may be told
 * @param confirmedAt when the person last said that it is right; absent where only its existence may be told
 * @param directive a signed advance directive behind the card
 */
public record CrisisCard(
        boolean exists,
        List<Line> lines,
        @Nullable Instant confirmedAt,
        @Nullable Directive directive) {

    /** Stands in a line for the word in the language of the reader. */
    public static final String VETERAN = "=veteran";

    public CrisisCard {
        lines = List.copyOf(lines);
    }

    /** The six lines, in the order in which they are read. */
    public enum Topic {
        CALL_ME,
        YOU_SEE,
        HELPS,
        AVOID,
        WHOM,
        SAFETY
    }

    /** Whose words they are. */
    public enum Source {
        PERSON,
        FAMILY
    }

    public record Line(Topic topic, List<String> words, Source source, Instant writtenAt) {
        public Line {
            words = List.copyOf(words);
        }
    }

    /** Whether a directive binds here: only its own state's law says so; elsewhere it tells what the person wishes. */
    public enum Standing {
        HERE,
        ELSEWHERE,
        STATE_UNKNOWN,
        EXPIRED
    }

    public record Directive(String state, LocalDate executedOn, Standing standing) {}
}
