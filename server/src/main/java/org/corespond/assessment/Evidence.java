package org.corespond.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the platform itself knows about an item, computed from the work at that moment.
 *
 * @param code names its sentence {@code evidence.CODE} and its meaning in plain words {@code evidence.CODE.meaning}
 * @param args for the sentence
 * @param n over how many it was computed; absent: nothing was counted
 * @param behind the page that shows what was counted, for whoever may open it
 */
public record Evidence(
        String code,
        State state,
        List<String> args,
        @Nullable Long n,
        Instant at,
        String behind) {

    /** How it stands; unknown is never a no. */
    public enum State {
        SHOWN,
        PARTLY,
        NOT_SHOWN,
        UNKNOWN
    }

    public Evidence {
        args = List.copyOf(args);
    }

    Evidence(String code, State state, List<String> args, @Nullable Long n, Instant at) {
        this(code, state, args, n, at, "");
    }

    Evidence behind(String page) {
        return new Evidence(code, state, args, n, at, page);
    }

    /** Nothing here tells it yet. */
    public static Evidence unknown(String code, Instant at) {
        return new Evidence(code, State.UNKNOWN, List.of(), null, at);
    }

    /** The same where what was counted is only a part of what the item asks for. */
    public Evidence inPart() {
        return state == State.SHOWN ? new Evidence(code, State.PARTLY, args, n, at, behind) : this;
    }

    /** So many of so many. */
    public static Evidence of(String code, long some, long all, Instant at) {
        State state = some == 0 ? State.NOT_SHOWN : some < all ? State.PARTLY : State.SHOWN;
        return all == 0
                ? unknown(code, at)
                : new Evidence(code, state, List.of(String.valueOf(some), String.valueOf(all)), all, at);
    }

    /** The key of its sentence. */
    public String sentence() {
        return "evidence." + code + (state == State.UNKNOWN ? ".unknown" : "");
    }

    public String meaning() {
        return "evidence." + code + ".meaning";
    }
}
