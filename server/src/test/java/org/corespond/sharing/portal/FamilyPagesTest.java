package org.corespond.sharing.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.corespond.kernel.Role;
import org.corespond.people.AgeBand;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.corespond.sharing.portal.Choice.Moment;
import org.corespond.sharing.portal.Choice.Shown;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FamilyPagesTest extends PortalScenario {
    @Autowired
    People people;

    @Test
    void whatFamilyWroteStandsBesideThePersonsWordsAndSaysFromWhom() throws Exception {
        withCard();
        choose(Audience.OFFICER, Shown.CARD, Moment.ANY_CALL);
        family();

        assertThat(page(officer, "/field")).contains(HELPS, "Canary lullaby", "From family");
        choose(Audience.OFFICER, Shown.NOTHING, Moment.ANY_CALL);
        assertThat(page(officer, "/field")).doesNotContain("Canary lullaby", "From family");
    }

    @Test
    void withoutAWordOfThePersonAnOfficerReadsFamilyInNoOrdinaryCall() throws Exception {
        family();

        assertThat(page(officer, "/field")).doesNotContain("Canary lullaby");
    }

    @Test
    void familySeesItsOwnWordsAndNothingOfThePerson() throws Exception {
        withCard();
        Person family = family();

        assertThat(page(family, "/portal/family")).contains("Canary lullaby").doesNotContain(HELPS, AVOID, "Quill");
        for (String address : List.of("/portal/card", "/portal/who", "/portal/looked", "/portal/say")) {
            mvc.perform(get(address).with(family.signedIn())).andExpect(status().isForbidden());
        }
        assertThat(page(person, "/portal/card")).doesNotContain("Canary lullaby");
    }

    @Test
    void aWorkerInvitesFamilyByALinkOfItsOwn() throws Exception {
        Person worker = communities.person(behavioral, Role.FOLLOW_UP);
        var ours = as(worker, () -> people.add(new Identity("Wren", null, null, null, AgeBand.ADULT, null, null)));

        mvc.perform(post("/portal-invitations/" + ours + "/family")
                        .param("name", "Alder")
                        .param("relation", "brother")
                        .param("login", "alder." + key().substring(0, 8))
                        .with(worker.signedIn())
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("It opens once")));
        assertThat(as(
                        worker,
                        () -> jdbc.sql("select relation from sharing.portal_family where person_id = :person")
                                .param("person", ours)
                                .query(String.class)
                                .single()))
                .isEqualTo("brother");
    }

    private Person family() throws Exception {
        Person family = communities.invited(behavioral, Role.FAMILY, subject());
        send(family, post("/portal/family").param("key", key()).param("helps", "Canary lullaby"));
        return family;
    }
}
