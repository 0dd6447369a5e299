package org.corespond.access;

/** What an account may act as, with the agency's name. */
public record RoleChoice(Membership membership, String agencyName) {}
