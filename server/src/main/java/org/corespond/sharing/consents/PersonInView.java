package org.corespond.sharing.consents;

import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Protected;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.corespond.sharing.Ask;
import org.corespond.sharing.Release;
import org.corespond.sharing.Releaser;
import org.corespond.sharing.decision.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The person of a page of consents: the name as far as the gate tells it, and whether my agency works with the person. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PersonInView {
    private final People people;
    private final Releaser releaser;

    PersonInView(People people, Releaser releaser) {
        this.people = people;
        this.releaser = releaser;
    }

    /**
     * What is told of the person.
     *
     * @param name empty when nobody knows it, and when it may not be told
     * @param works whether the person is of my agency, or was handed over to it
     */
    record Seen(String name, boolean works) {}

    Seen see(UUID person) {
        Protected<Identity> closed = people.of(person);
        Release<Identity> release = releaser.release(closed, Ask.of(Purpose.TREAT));
        String name = release.value().map(PersonInView::name).orElse("");
        return new Seen(name, works(closed.header()));
    }

    boolean worksWith(UUID person) {
        return works(people.of(person).header());
    }

    private static boolean works(Protected.Header header) {
        return header.handedOver()
                || (header.custodian() != null
                        && header.custodian().equals(CurrentActor.get().agency()));
    }

    private static String name(Identity identity) {
        return identity.fullName().isEmpty() ? identity.calledName() : identity.fullName();
    }
}
