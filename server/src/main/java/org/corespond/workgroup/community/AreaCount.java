package org.corespond.workgroup.community;

/** How many gaps wait in an area, and how many votes they have. */
public record AreaCount(String area, long gaps, long votes) {}
