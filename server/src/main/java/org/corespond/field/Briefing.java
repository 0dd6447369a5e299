package org.corespond.field;

import java.util.List;
import org.corespond.calls.Said;

/**
 * What the call told, as far as the role may know; an empty text was not told.
 *
 * @param who the caller, and how they stand to the person
 * @param initiator code of the caller's kind as the call has it
 * @param safety answers that are a risk
 * @param others the rest of what was asked and heard
 */
public record Briefing(
        String location,
        String callback,
        String who,
        String initiator,
        String happening,
        List<Answer> safety,
        List<Answer> others) {
    static final Briefing NONE = new Briefing("", "", "", "", "", List.of(), List.of());

    public Briefing {
        safety = List.copyOf(safety);
        others = List.copyOf(others);
    }

    /** A question of the screening and its answer. */
    public record Answer(Said question, Said answer) {}
}
