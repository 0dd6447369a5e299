package org.corespond.assessment;

/**
 * What is not done yet.
 *
 * @param size how far it is from done, times its weight
 */
public record Gap(Item item, int score, int size) {}
