package org.corespond.sharing.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;

/** disclosure.md A.9, flows 2 and 3; 45 CFR 164.512(j). */
@CorespondTest
class ThreatTest extends ThreatScenario {
    @Test
    void theClinicianSeesWhatGoesOutAndUnderWhichRuleBeforeAnythingDoes_H5() throws Exception {
        String own = statement();

        mvc.perform(get(own).with(clinician.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("H5 (45 CFR 164.512(j)(1)(i), (j)(4))")))
                .andExpect(content().string(containsString("A knife on the table")))
                .andExpect(content().string(containsString("This stays here")))
                .andExpect(content().string(containsString("No rule of a state is set")));
        reading(id(own)).andExpect(status().isNotFound());
        mvc.perform(get("/threats").with(officer.signedIn()))
                .andExpect(content().string(not(containsString("Cedar"))));
    }

    @Test
    void whatIsReleasedIsTheSceneViewAndNoWordMore_H5() throws Exception {
        String own = statement();
        release(own).andExpect(status().is3xxRedirection());

        mvc.perform(get("/threats").with(officer.signedIn()))
                .andExpect(content().string(containsString("Cedar Clinic")))
                .andExpect(content().string(not(containsString("Canary"))));
        reading(id(own))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Canary")))
                .andExpect(content().string(containsString("A knife on the table")))
                .andExpect(content().string(containsString("Speak slowly")))
                .andExpect(content().string(not(containsString("Quill"))))
                .andExpect(content().string(not(containsString("Her sister"))))
                .andExpect(content().string(not(containsString("I will do it tonight"))));
        mvc.perform(get(own).with(clinician.signedIn())).andExpect(content().string(containsString("Read ")));
    }

    @Test
    void theReleaseIsDecidedLoggedAndAccountedFor() throws Exception {
        String own = statement();
        release(own);
        reading(id(own));

        Logged logged = logged(officer);
        assertThat(logged.rule()).isEqualTo("H5");
        assertThat(logged.obligations()).contains("AOD", "HUAPRV", "NOREUSE", "X-EXPIRE");
        Person privacy = clinician.in(Role.PRIVACY_OFFICER);
        mvc.perform(get("/privacy/people/{id}", person).with(privacy.signedIn()))
                .andExpect(content().string(containsString("City Police")))
                .andExpect(content().string(containsString("164.512(j)")));
    }

    @Test
    void aWarningIsClosedAfterADayToTheSecond_H5() throws Exception {
        String own = statement();
        release(own);
        clock.advance(Duration.ofDays(1).minusSeconds(1));
        reading(id(own)).andExpect(status().isOk());

        clock.advance(Duration.ofSeconds(1));

        reading(id(own)).andExpect(status().isNotFound());
        mvc.perform(get("/threats").with(officer.signedIn()))
                .andExpect(content().string(not(containsString("Cedar"))));
    }

    @Test
    void nobodyElseFindsTheWarningAndItLooksLikeOneThatIsNotThere() throws Exception {
        String own = statement();
        release(own);
        Agency sheriff = communities.agency(
                new Community(police.communityId(), "", "", clinician.zone()), Agency.Kind.LAW_ENFORCEMENT, "Sheriff");
        Person deputy = communities.person(sheriff, Role.OFFICER);

        String denied = mvc.perform(get("/threats/{id}", id(own)).with(deputy.signedIn()))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
        UUID nowhere = UUID.randomUUID();
        String absent = mvc.perform(get("/threats/{id}", nowhere).with(deputy.signedIn()))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(plain(denied)).isEqualTo(plain(absent));
    }

    /** Flow 3: nothing that shows the program; the page offers the warning that does not identify. */
    @Test
    void whatIsKnownFromASubstanceUseProgramAloneStaysClosed_S6() throws Exception {
        String own = location(mvc.perform(stated().param("program", "true")).andReturn());

        mvc.perform(get(own).with(clinician.signedIn()))
                .andExpect(content().string(containsString("Nothing may go out")))
                .andExpect(content().string(containsString("42 CFR 2.13")))
                .andExpect(content().string(not(containsString("Send to City Police"))));
        release(own).andExpect(status().isUnprocessableContent());
        reading(id(own)).andExpect(status().isNotFound());
    }

    /** 164.512(j)(1)(i)(B): the target too; logged with the words for whom, and counted. */
    @Test
    void thePersonThreatenedIsToldInTheWordsOfTheWarningViewAndItIsAccountedFor() throws Exception {
        String own = location(mvc.perform(tapped().param("outside", "true").param("told", "Ada, her sister"))
                .andReturn());
        mvc.perform(get(own).with(clinician.signedIn()))
                .andExpect(content().string(containsString("Say this, and no more")))
                .andExpect(content().string(containsString("Canary Quill")));

        release(own).andExpect(status().is3xxRedirection());

        assertThat(logged(clinician).obligations()).contains("AOD", "HUAPRV");
        mvc.perform(get("/privacy/people/{id}", person)
                        .with(clinician.in(Role.PRIVACY_OFFICER).signedIn()))
                .andExpect(content().string(containsString("Ada, her sister")));
    }

    @Test
    void aBeliefThatLacksAPartIsRefusedByItsName() throws Exception {
        mvc.perform(bare().param("recipient", police.id().toString())
                        .param("threatened", "Her sister")
                        .param("harm", "KILLING"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Tap why it is imminent.")));
        mvc.perform(bare().param("threatened", "Her sister"))
                .andExpect(content().string(containsString("Choose who can prevent it.")));

        assertThat(CurrentActor.as(clinician.actor(), () -> threats.listOurs(clock.instant())))
                .isEmpty();
    }

    @Test
    void aFormSentTwiceStatesAndReleasesOnce() throws Exception {
        UUID key = UUID.randomUUID();
        String first =
                location(mvc.perform(whole().param("key", key.toString())).andReturn());
        String second =
                location(mvc.perform(whole().param("key", key.toString())).andReturn());
        assertThat(second).isEqualTo(first);

        release(first).andExpect(status().is3xxRedirection());
        release(first)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("gone out already")));
    }

    /** A "may" of Texas and a "must" of Minnesota are lines of the page; neither decides. */
    @Test
    void whatTheStateAsksStandsBesideTheDecision() throws Exception {
        String own = statement();
        state("TX");
        mvc.perform(get(own).with(clinician.signedIn()))
                .andExpect(content().string(containsString("TX: you may tell")))
                .andExpect(content().string(containsString("611.004")));
        state("MN");
        mvc.perform(get(own).with(clinician.signedIn()))
                .andExpect(content().string(containsString("MN: you have a duty")))
                .andExpect(content().string(containsString("Minn. Stat. 144.294")))
                .andExpect(content().string(containsString("Waits for legal review")));
        mvc.perform(get("/threats/about/{id}", episode).with(clinician.signedIn()))
                .andExpect(content().string(containsString("Police gave the person's name")));
    }
}
