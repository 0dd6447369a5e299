package org.corespond.keys;

import java.util.List;
import org.corespond.kernel.Actor;

/** Rows that were written before there were keys. */
public interface PlainRows {
    /** Who still has some; asked at each start, before there is an actor. */
    List<Actor> holders();

    /** Seals some of the holder that acts, at most so many; how many it were. */
    int seal(int most);
}
