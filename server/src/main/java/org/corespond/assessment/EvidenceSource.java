package org.corespond.assessment;

import java.time.Instant;
import java.util.Set;

/** Something that the platform can compute about items of the six questions and of the instrument: one bean each. */
public interface EvidenceSource {

    /** The items that it speaks for: of the six questions as {@code 1.4}, of the instrument by their links. */
    Set<String> items();

    /** The page that shows what was counted. */
    String behind();

    /** Asked each time that somebody looks, so that the date is the moment of the look. */
    Evidence tell(Instant now);
}
