package org.corespond.sharing.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.kernel.Role;
import org.corespond.people.AgeBand;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.corespond.sharing.portal.Choice.Moment;
import org.corespond.sharing.portal.Choice.Shown;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CardPagesTest extends PortalScenario {
    @Autowired
    People people;

    @Test
    void theOfficersPageShowsTheCardWithWhoWroteEachLine() throws Exception {
        withCard();
        choose(Audience.OFFICER, Shown.CARD, Moment.ANY_CALL);

        assertThat(page(officer, "/field")).contains("Crisis card", HELPS, "The person wrote this, ");
        Cookie spanish = new Cookie("lang", "es");
        String page = mvc.perform(get("/field").with(officer.signedIn()).cookie(spanish))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("Tarjeta de crisis", "Lo escribió la persona");
    }

    @Test
    void deniedAndAbsentAreTheSamePage() throws Exception {
        String absent = plain(page(officer, "/field"));
        withCard();
        choose(Audience.OFFICER, Shown.NOTHING, Moment.ANY_CALL);

        assertThat(plain(page(officer, "/field"))).isEqualTo(absent);
        choose(Audience.OFFICER, Shown.CARD, Moment.CANNOT_SPEAK);
        assertThat(plain(page(officer, "/field"))).isEqualTo(absent);
    }

    @Test
    void aChangedMindHoldsAtTheNextLook_oracle14() throws Exception {
        withCard();
        choose(Audience.OFFICER, Shown.CARD, Moment.ANY_CALL);
        assertThat(page(officer, "/field")).contains(HELPS);

        choose(Audience.OFFICER, Shown.NOTHING, Moment.ANY_CALL);

        assertThat(page(officer, "/field")).doesNotContain("Canary w");
    }

    @Test
    void whatThePersonHidesFromOfficersIsInNoPageOfAnOfficer() throws Exception {
        withCard();
        choose(Audience.OFFICER, Shown.EXISTS, Moment.ANY_CALL);

        for (String address : List.of(
                "/field",
                "/field/jobs",
                "/field/" + episode.id() + "/encounter",
                "/field/" + episode.id() + "/next",
                "/episodes/" + episode.id(),
                "/offers",
                "/me")) {
            String page = mvc.perform(get(address).with(officer.signedIn()))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(page).as(address).doesNotContain(HELPS, AVOID, "Canary Silent", "Wren", "Asthma");
        }
        assertThat(page(officer, "/field")).contains("This person has a crisis plan.");
    }

    @Test
    void eachWritingIsAVersionAndTheConfirmedOneCounts() throws Exception {
        withCard();
        clock.advance(Duration.ofDays(3));
        send(person, post("/portal/card").param("key", key()).param("helps", "Canary music"));

        assertThat(page(person, "/portal/card"))
                .contains("did not say yet", HELPS)
                .doesNotContain("Canary music");
        assertThat(page(person, "/portal/card/write")).contains("Canary music");
        UUID draft = as(
                person,
                () -> jdbc.sql("select id from sharing.portal_card where version = 2")
                        .query(UUID.class)
                        .single());
        send(person, post("/portal/card/confirm").param("key", key()).param("card", draft.toString()));
        assertThat(page(person, "/portal/card")).contains("Canary music").doesNotContain(HELPS);
    }

    @Test
    void theSameFormSentTwiceIsOneVersion() throws Exception {
        invited();
        String key = key();
        for (int i = 0; i < 2; i++) {
            send(person, post("/portal/card").param("key", key).param("helps", "water"));
        }

        assertThat(as(
                        person,
                        () -> jdbc.sql("select count(*) from sharing.portal_card")
                                .query(Integer.class)
                                .single()))
                .isOne();
    }

    @Test
    void aYearLaterThePersonIsAskedWhetherItIsStillRight() throws Exception {
        withCard();
        clock.advance(Duration.ofDays(364));
        assertThat(page(person, "/portal/card")).doesNotContain("A year has gone by");

        clock.advance(Duration.ofDays(1));

        assertThat(page(person, "/portal/card")).contains("A year has gone by");
    }

    @Test
    void aPersonsAccountReadsNobodyElse() throws Exception {
        withCard();
        Person other = communities.invited(behavioral, Role.PERSON, UUID.randomUUID());
        Person family = communities.invited(behavioral, Role.FAMILY, subject());

        for (Person who : List.of(other, family)) {
            for (String table : List.of("portal_profile", "portal_card", "portal_choice", "decision")) {
                assertThat(as(
                                who,
                                () -> jdbc.sql("select count(*) from sharing." + table + " where "
                                                + (table.equals("decision") ? "subject_id" : "person_id")
                                                + " = :person")
                                        .param("person", subject())
                                        .query(Integer.class)
                                        .single()))
                        .as(who.actor().role() + " " + table)
                        .isZero();
            }
            assertThat(as(
                            who,
                            () -> jdbc.sql("select count(*) from people.identity")
                                    .query(Integer.class)
                                    .single()))
                    .isZero();
        }
    }

    @Test
    void noStaffOpensThePortal() throws Exception {
        for (Role role : Role.values()) {
            if (role.staff()) {
                mvc.perform(get("/portal/card")
                                .with(communities.person(behavioral, role).signedIn()))
                        .andExpect(status().isForbidden());
            }
        }
    }

    @Test
    void aWorkerInvitesAPersonOfTheAgencyAndNoOtherByALinkThatOpensOnce() throws Exception {
        Person worker = communities.person(behavioral, Role.CLINICIAN);
        UUID ours = as(worker, () -> people.add(new Identity("Wren", null, null, null, AgeBand.ADULT, null, null)));
        String login = "wren." + key().substring(0, 8);

        String page = mvc.perform(post("/portal-invitations/" + ours)
                        .param("name", "Wren")
                        .param("login", login)
                        .with(worker.signedIn())
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("It opens once", "class=\"qr\"");
        Person stranger = communities.person(
                communities.agency(cast.community(), Agency.Kind.BEHAVIORAL_HEALTH, "Other"), Role.CLINICIAN);
        for (UUID person : List.of(ours, UUID.randomUUID())) {
            mvc.perform(get("/portal-invitations/" + person).with(stranger.signedIn()))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(post("/portal-invitations/" + ours)
                        .param("name", "Wren")
                        .param("login", login + "2")
                        .with(worker.signedIn())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void noAdministratorGivesAPortalRoleOrSeesItsAccounts() throws Exception {
        Person administrator = communities.person(behavioral, Role.ADMINISTRATOR);

        assertThat(page(administrator, "/admin/accounts/new")).doesNotContain("value=\"PERSON\"", "value=\"FAMILY\"");
        mvc.perform(post("/admin/accounts")
                        .param("name", "Wren")
                        .param("login", "wren." + key().substring(0, 8))
                        .param("agency", behavioral.id().toString())
                        .param("role", "PERSON")
                        .with(administrator.signedIn())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }
}
