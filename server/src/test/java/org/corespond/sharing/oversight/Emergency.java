package org.corespond.sharing.oversight;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.Episode;
import org.corespond.episodes.OfferEpisode;
import org.corespond.episodes.OpenEpisode;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.people.AgeBand;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.springframework.boot.test.context.TestComponent;

/** A clinic's episode that is offered to another provider, who has not taken it over and so may not know who it is. */
@TestComponent
class Emergency {
    private final TestCommunity communities;
    private final OpenEpisode openEpisode;
    private final OfferEpisode offerEpisode;
    private final People people;
    private final TestClock clock;

    Emergency(
            TestCommunity communities,
            OpenEpisode openEpisode,
            OfferEpisode offerEpisode,
            People people,
            TestClock clock) {
        this.communities = communities;
        this.openEpisode = openEpisode;
        this.offerEpisode = offerEpisode;
        this.people = people;
        this.clock = clock;
    }

    record Scene(
            Community community,
            Agency clinic,
            Agency team,
            Person clinician,
            Person privacyOfficer,
            Person responder,
            UUID person,
            Episode episode) {
        <T> T as(Person who, Supplier<T> work) {
            return CurrentActor.as(who.actor(), work);
        }
    }

    Scene scene() {
        return scene(Agency.Kind.BEHAVIORAL_HEALTH, Role.MOBILE_CRISIS);
    }

    Scene scene(Agency.Kind kind, Role role) {
        clock.advance(Duration.ofMinutes(1));
        Community community = communities.add();
        Agency clinic = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Cedar Clinic");
        Agency team = communities.agency(community, kind, "Larch Team");
        Person clinician = communities.person(clinic, Role.CLINICIAN);
        UUID program = communities.program(team, ProgramKind.MOBILE_CRISIS).id();
        UUID person = CurrentActor.as(
                clinician.actor(),
                () -> people.add(new Identity("Canary", "Quill", null, null, AgeBand.ADULT, null, null)));
        Episode episode = CurrentActor.as(clinician.actor(), () -> {
            Episode opened = openEpisode.open(
                    new OpenEpisode.Beginning(person, AgeBand.ADULT, "Riverside", 2, List.of("suicide"), "call-988"));
            offerEpisode.offer(opened.id(), List.of(program)).orThrow();
            return opened;
        });
        return new Scene(
                community,
                clinic,
                team,
                clinician,
                communities.person(clinic, Role.PRIVACY_OFFICER),
                communities.person(team, role),
                person,
                episode);
    }
}
