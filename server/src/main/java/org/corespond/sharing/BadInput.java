package org.corespond.sharing;

/** Input that says something else than it may: where, what was expected, what stood there. */
final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String expected;

    BadInput(String place, String expected, String found) {
        super(place + ": expected " + expected + ", found " + found);
        this.expected = expected;
    }

    String expected() {
        return expected;
    }
}
