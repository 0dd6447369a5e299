package org.corespond.assessment;

/**
 * A scored item of an instrument.
 *
 * @param section the domain that it belongs to
 * @param most the highest score that an answer gives
 * @param weight how much a gap counts beside other gaps
 */
public record Item(String link, String section, int most, int weight) {}
