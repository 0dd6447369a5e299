package org.corespond.sharing.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.episodes.RecordStep;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.people.AgeBand;
import org.corespond.people.Identity;
import org.corespond.sharing.Replays;
import org.corespond.sharing.Replays.Logged;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Seal, then attack what was let out before: the export between agencies, and the log of decisions (F.2). */
class SealedReleasesTest extends SealScenario {
    @Autowired
    RecordStep recordStep;

    @Autowired
    Replays replays;

    Agency clinic;
    Person clinician;
    UUID known;
    UUID request;

    /** Clinicians who ride along with officers: the law lets a clinic have who their people are. */
    @Override
    Agency.Kind kind() {
        return Agency.Kind.BEHAVIORAL_HEALTH;
    }

    @BeforeEach
    void aDataSetThatWasApprovedAndHandedOutBefore() throws Exception {
        clinic = communities.agency(cast.community(), Agency.Kind.BEHAVIORAL_HEALTH, "Alder Clinic");
        clinician = communities.person(clinic, Role.CLINICIAN);
        known = CurrentActor.as(officer.actor(), () -> {
            UUID person = people.add(new Identity(
                    "Canarygiven", "Canaryfamily", null, null, AgeBand.ADULT, "555-0100-canary", "canarycoat"));
            people.share(person, clinic.id(), episode.id());
            recordStep.identify(episode.id(), person, AgeBand.ADULT).orThrow();
            return person;
        });
        request = asked();
        mvc.perform(as(second, post("/requests/{id}/answer", request))
                        .param("approve", "yes")
                        .param("reason", "As agreed")
                        .param("key", key()))
                .andExpect(status().is3xxRedirection());
        assertThat(rows()).hasSize(2).last().asString().contains("Canaryfamily");
    }

    @Test
    void theSetMadeAgainLacksThePersonAndSaysNothingOfIt() throws Exception {
        answer(second, take(false), true).andExpect(status().is3xxRedirection());

        assertThat(rows()).containsExactly("name");
        mvc.perform(get("/requests/{id}", request).with(clinician.signedIn()))
                .andExpect(content().string(containsString("rows: 0")))
                .andExpect(content().string(not(containsString("ealed"))));
    }

    @Test
    void whoGotTheSetBeforeIsTold() throws Exception {
        answer(second, take(false), true);
        Person theirs = communities.person(clinic, Role.PRIVACY_OFFICER);

        mvc.perform(as(theirs, get("/privacy/waiting")))
                .andExpect(content().string(containsString("/privacy/seals/notices")));
        mvc.perform(as(theirs, get("/privacy/seals/notices")))
                .andExpect(content().string(containsString("Tamarack Circuit")))
                .andExpect(content().string(not(containsString("anary"))));
    }

    /** engine-design.md D.3: what was decided before gives the same answer after; the page for counsel has no content. */
    @Test
    void aDecisionFromBeforeGivesTheSameAnswerAndItsPageShowsNothingSealed() throws Exception {
        List<Logged> before = log();
        answer(second, take(false), true);
        List<Logged> after = log();

        assertThat(before).isNotEmpty().anyMatch(Logged::permit);
        assertThat(after).containsAll(before);
        assertThat(after)
                .allSatisfy(logged -> assertThat(CurrentActor.as(
                                first.actor(), () -> replays.again(logged).same()))
                        .isTrue());
        mvc.perform(as(first, get("/privacy/decisions/{id}", before.getFirst().id())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("it gives the same answer")))
                .andExpect(content().string(not(containsString("anary"))))
                .andExpect(content().string(not(containsString("ARREST"))))
                .andExpect(content().string(not(containsString("CUSTODY_CRIMINAL"))))
                .andExpect(content().string(not(containsString(SECRET))));
    }

    private List<Logged> log() {
        return CurrentActor.as(first.actor(), () -> replays.list(known, 100));
    }

    private UUID asked() throws Exception {
        String where = mvc.perform(as(clinician, post("/requests"))
                        .param("holder", officer.actor().agency().toString())
                        .param("records", "identity")
                        .param("fields", "identity.name")
                        .param("purpose", "TREAT")
                        .param("why", "Shared care plan")
                        .param("scope", "period")
                        .param("from", today())
                        .param("to", today())
                        .param("until", "2099-12-31")
                        .param("assured", "yes")
                        .param("key", key()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return UUID.fromString(String.valueOf(where).replace("/requests/", ""));
    }

    /** The set without the lines of its duties. */
    private List<String> rows() throws Exception {
        return mvc.perform(as(clinician, post("/requests/{id}/set", request)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
