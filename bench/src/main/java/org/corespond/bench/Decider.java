package org.corespond.bench;

/** Something that can be asked the questions of the skeleton. */
interface Decider {
    /** Whether it permits the question with that number; everything it needs for it was made before. */
    boolean permits(int question);
}
