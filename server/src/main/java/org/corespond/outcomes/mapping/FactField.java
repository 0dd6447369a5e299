package org.corespond.outcomes.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one fact can say; the order is the order of the columns in the database. */
public enum FactField {
    OCCURRED(Kind.STAMP),
    RECEIVED(Kind.STAMP),
    DISPATCHED(Kind.STAMP),
    EN_ROUTE(Kind.STAMP),
    ARRIVED(Kind.STAMP),
    ENGAGED(Kind.STAMP),
    CLEARED(Kind.STAMP),
    DEPART_SCENE(Kind.STAMP),
    ARRIVE_FACILITY(Kind.STAMP),
    CUSTODY_ACCEPTED(Kind.STAMP),
    OFFICER_RELEASED(Kind.STAMP),
    MENTAL_HEALTH(Kind.ANSWER),
    MET(Kind.ANSWER),
    HOLD(Kind.ANSWER),
    ARREST(Kind.ANSWER),
    ARRESTABLE(Kind.ANSWER),
    CITED(Kind.ANSWER),
    FORCE(Kind.ANSWER),
    INJURY_PERSON(Kind.ANSWER),
    INJURY_OFFICER(Kind.ANSWER),
    REFERRAL_OFFERED(Kind.ANSWER),
    REFERRAL_ACCEPTED(Kind.ANSWER),
    CIT_REQUESTED(Kind.ANSWER),
    CIT_DISPATCHED(Kind.ANSWER),
    CIT_ARRIVED(Kind.ANSWER),
    REASONS(Kind.CODES),
    DISPOSITIONS(Kind.CODES),
    FORCE_TYPES(Kind.CODES),
    WEAPONS(Kind.CODES),
    DESTINATION(Kind.CODE),
    FORCE_LEVEL(Kind.CODE),
    RESPONSE_MODEL(Kind.CODE),
    INITIATED_BY(Kind.CODE),
    INITIAL_CALL_TYPE(Kind.CODE),
    CALL_TYPE(Kind.CODE),
    PRIORITY(Kind.CODE),
    AREA(Kind.CODE);

    /** A moment, an answer of yes, no or unknown, one code, or a list of codes. */
    public enum Kind {
        STAMP,
        ANSWER,
        CODE,
        CODES
    }

    /** All of them in their order, without a copy each time. */
    public static final List<FactField> ALL = List.of(values());

    private final Kind kind;

    FactField(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The name in mapping files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column in the database. */
    public String column() {
        return kind == Kind.STAMP ? key() + "_at" : key();
    }

    static Optional<FactField> find(String key) {
        for (FactField field : values()) {
            if (field.key().equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
