package org.corespond.calls;

import org.springframework.stereotype.Component;

/** The three stores of a call, which most changes need together. */
@Component
class Stores {
    private final Calls calls;
    private final Triages triages;
    private final Transfers transfers;

    Stores(Calls calls, Triages triages, Transfers transfers) {
        this.calls = calls;
        this.triages = triages;
        this.transfers = transfers;
    }

    Calls calls() {
        return calls;
    }

    Triages triages() {
        return triages;
    }

    Transfers transfers() {
        return transfers;
    }
}
