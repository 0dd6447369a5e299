package org.corespond.sharing.consents;

import java.time.LocalDate;
import java.util.UUID;

/** One consent with its signature, and what can be done with it. */
public record ConsentPage(UUID person, String name, ConsentView view, LocalDate today) {

    public UUID id() {
        return view.consent().id();
    }

    public String address() {
        return "/people/" + person + "/consents/" + id();
    }
}
