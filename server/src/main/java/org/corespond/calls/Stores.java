package org.corespond.calls;

import org.springframework.stereotype.Component;

/** The stores of a call, which most changes need together. */
@Component
class Stores {
    private final Calls calls;
    private final Saves saves;
    private final Triages triages;
    private final Transfers transfers;

    Stores(Calls calls, Saves saves, Triages triages, Transfers transfers) {
        this.calls = calls;
        this.saves = saves;
        this.triages = triages;
        this.transfers = transfers;
    }

    Calls calls() {
        return calls;
    }

    Saves saves() {
        return saves;
    }

    Triages triages() {
        return triages;
    }

    Transfers transfers() {
        return transfers;
    }
}
