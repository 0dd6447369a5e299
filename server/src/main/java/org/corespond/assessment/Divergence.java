package org.corespond.assessment;

/** An item that police and care see so differently that they have to talk about it. */
public record Divergence(Item item, int lawEnforcement, int behavioralHealth) {}
