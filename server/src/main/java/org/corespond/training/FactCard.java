package org.corespond.training;

/** A sentence that corrects a common belief, with its source. */
public record FactCard(String belief, String fact, String source) {}
