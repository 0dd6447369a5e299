package org.corespond.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.corespond.access.Accounts;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.ProgramKind;
import org.corespond.field.Duty;
import org.corespond.field.Unit;
import org.corespond.field.Units;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Two agencies, their staff, classes and certificates. */
abstract class TrainingPages {
    @Autowired
    MockMvc mvc;

    @Autowired
    TestCommunity communities;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    Coverage coverage;

    @Autowired
    ClassReader reader;

    @Autowired
    PresenterReader presenters;

    @Autowired
    CredentialReader credentials;

    @Autowired
    TestClock clock;

    Agency police;
    Agency clinic;
    Actor system;
    TrainingDesk coordinator;

    @BeforeEach
    void twoSystems() {
        clock.set(Instant.parse("2026-03-02T17:00:00Z"));
        Community community = communities.add();
        police = communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Synthetic Police");
        clinic = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Synthetic Clinic");
        system = Actor.system(community.id(), "test");
        coordinator = new TrainingDesk(mvc, communities.person(police, Role.COORDINATOR));
    }

    String planned(String kind, int minutes, String seats, String lent) throws Exception {
        UUID course = coordinator.course(kind, minutes, police, clinic);
        return coordinator.send(
                "/training/classes",
                "course=" + course,
                "host=" + police.id(),
                "place=Academy hall",
                "instructor=Dr. Iris Vale and Sgt. Bo",
                "from=2026-02-26",
                "to=2026-03-02",
                "seats=" + seats,
                "lent=" + lent);
    }

    void signUp(String self, String who) throws Exception {
        coordinator.send(self + "/seats", "who=" + who);
    }

    String bring(String who, String kind, String hours, String issued, String expires) throws Exception {
        return coordinator.send("/training/credentials", certificate(who, kind, hours, issued, "expires=" + expires));
    }

    static String[] certificate(String who, String kind, String hours, String issued, String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "who=" + who,
                "kind=" + kind,
                "hours=" + hours,
                "issued=" + issued,
                "course=State academy",
                "issuer=State"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    UUID account(String name, Role role) {
        return CurrentActor.as(system, () -> {
            UUID id = accounts.add("test." + UUID.randomUUID(), name);
            accounts.grant(id, police.id(), role);
            return id;
        });
    }

    /** From 7 to 15 o'clock of today. */
    UUID onDuty(@Nullable UUID account, String member) {
        return CurrentActor.as(system, () -> {
            UUID unit = UUID.randomUUID();
            units.add(new Unit(unit, police.id(), ProgramKind.PATROL, "Adam " + member, null));
            units.add(new Duty(
                    UUID.randomUUID(),
                    unit,
                    account,
                    member,
                    null,
                    Instant.parse("2026-03-02T15:00:00Z"),
                    Instant.parse("2026-03-02T23:00:00Z")));
            return unit;
        });
    }

    List<PresenterPage> roster() {
        return presenters.list();
    }

    ClassPage page(String self) {
        return CurrentActor.as(coordinator.who().actor(), () -> reader.get(TrainingDesk.id(self)));
    }

    Coverage.Share share(Coverage.Measure measure) {
        return CurrentActor.as(coordinator.who().actor(), () -> coverage.share(measure));
    }
}
