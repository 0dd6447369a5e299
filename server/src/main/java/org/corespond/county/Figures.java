package org.corespond.county;

import java.util.LinkedHashMap;
import java.util.Map;

/** A figure as truth.json shows it. */
final class Figures {
    private Figures() {}

    static Map<String, Object> rate(long numerator, long denominator, long unknown) {
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("numerator", numerator);
        figure.put("denominator", denominator);
        figure.put("unknown", unknown);
        return figure;
    }
}
