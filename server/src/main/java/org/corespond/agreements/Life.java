package org.corespond.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The work on an agreement: how far it is, when it is reviewed, what was done, what it governs, how it was signed.
 *
 * @param due by when it has to be reviewed
 * @param called whether something called for the review before its year was over
 * @param steps the latest first
 * @param marks how the parties of its latest version signed
 */
public record Life(
        AgreementStage stage,
        @Nullable Instant due,
        boolean called,
        boolean sent,
        List<Step> steps,
        List<Link> links,
        Map<UUID, Mark> marks) {
    public Life {
        steps = List.copyOf(steps);
        links = List.copyOf(links);
        marks = Map.copyOf(marks);
    }

    /** A program, or a target by its measure, that an agreement governs; the title is what people call it. */
    public record Link(Kind kind, String ref, String title) {
        /** What it governs beside its flows of data. */
        public enum Kind {
            PROGRAM,
            MEASURE
        }
    }

    /** How a signature was given; a drawing has a hash. */
    public record Mark(Method method, @Nullable String sha256) {
        /** In the page by name, in the page by hand, or on paper. */
        public enum Method {
            TYPED,
            DRAWN,
            PAPER
        }
    }
}
