package org.corespond.sharing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Records that a retention rule may speak of; every bean of this type tells what an agency keeps. */
public interface KeptRecords {
    /** What a retention rule is about (retention-and-directives F.1). */
    enum RecordClass {
        PERSON,
        PRIVACY_DOCUMENT,
        DISCLOSURE_LOG,
        SUD_RECORD,
        SUD_RESEARCH,
        AUDIT,
        CRIMINAL_HISTORY,
        INTELLIGENCE,
        SCHOOL_DISCLOSURE_LOG,
        PERSON_PLAN,
        CRISIS_LOCATION,
        HAZARD_FLAG,
        HIGH_CONTACT,
        PUBLIC_TABLE
    }

    /**
     * Records of one class about one person.
     *
     * @param since when the clock of their rules began: the last contact, the end of what they had an effect on, the oldest of a log
     */
    record Kept(RecordClass of, UUID subject, Instant since) {}

    /** Of the agency that acts; those that are so young that no rule can matter may be left out. */
    List<Kept> list(Instant now);
}
