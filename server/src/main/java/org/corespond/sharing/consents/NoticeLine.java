package org.corespond.sharing.consents;

/** A notice with the name of the agency that sent it. */
public record NoticeLine(RevocationNotices.Notice notice, String from) {}
