package org.corespond.training;

/** What a course gives, and the least time that it takes (collaboration.md 10.3). */
public enum CredentialKind {
    CIT(40),
    DISPATCHER(8),
    IN_SERVICE(1),
    BASIC(1),
    TOPIC(1);

    private final int leastHours;

    CredentialKind(int leastHours) {
        this.leastHours = leastHours;
    }

    int leastHours() {
        return leastHours;
    }

    int leastMinutes() {
        return leastHours * 60;
    }
}
