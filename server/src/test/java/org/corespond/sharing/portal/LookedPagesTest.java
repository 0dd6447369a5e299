package org.corespond.sharing.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.corespond.kernel.Role;
import org.corespond.sharing.portal.Choice.Moment;
import org.corespond.sharing.portal.Choice.Shown;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;

class LookedPagesTest extends PortalScenario {

    @Test
    void aReleaseOfAMomentAgoStandsThereWithItsReason() throws Exception {
        withCard();
        choose(Audience.OFFICER, Shown.CARD, Moment.ANY_CALL);
        page(officer, "/field");

        assertThat(page(person, "/portal/looked"))
                .contains(
                        "Cedar responders",
                        "Officer",
                        "Your crisis card",
                        "To help or treat you",
                        "You chose for Police officers and deputies: Show my card.",
                        "You allowed it.",
                        "A1");
        String spanish = mvc.perform(
                        get("/portal/looked").with(person.signedIn()).cookie(new Cookie("lang", "es")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(spanish).contains("Quién miró, y por qué", "Su tarjeta de crisis", "Usted lo permitió.");
    }

    @Test
    void whatWasAskedAndDeniedAndWhatIsAboutOthersIsNotThere() throws Exception {
        withCard();
        choose(Audience.OFFICER, Shown.NOTHING, Moment.ANY_CALL);
        page(officer, "/field");
        Person other = communities.invited(behavioral, Role.PERSON, UUID.randomUUID());

        assertThat(page(person, "/portal/looked")).doesNotContain("Your crisis card");
        assertThat(page(other, "/portal/looked")).contains("Nobody looked yet").doesNotContain("Cedar responders");
    }

    @Test
    void whatIsWrongGoesToTheHolderAndComesBackWithAnAnswer() throws Exception {
        invited();
        send(
                person,
                post("/portal/say")
                        .param("key", key())
                        .param("agency", behavioral.id().toString())
                        .param("about", "CARE")
                        .param("words", "Canary: I was not there"));
        assertThat(page(person, "/portal/say")).contains("Canary: I was not there", "Received");
        Person elsewhere = communities.person(
                communities.agency(cast.community(), behavioral.kind(), "Other"), Role.PRIVACY_OFFICER);
        assertThat(page(elsewhere, "/disputes")).doesNotContain("Canary");

        Person privacy = communities.person(behavioral, Role.PRIVACY_OFFICER);
        assertThat(page(privacy, "/disputes")).contains("Canary: I was not there");
        assertThat(page(privacy, "/privacy")).contains("A person says that").doesNotContain("Canary");
        UUID dispute = as(
                privacy,
                () -> jdbc.sql("select id from sharing.portal_dispute where agency_id = :agency")
                        .param("agency", behavioral.id())
                        .query(UUID.class)
                        .single());
        mvc.perform(post("/disputes/" + dispute)
                        .param("key", key())
                        .param("state", "CORRECTED")
                        .param("words", "We corrected it")
                        .with(elsewhere.signedIn())
                        .with(csrf()))
                .andExpect(status().isNotFound());
        send(
                privacy,
                post("/disputes/" + dispute)
                        .param("key", key())
                        .param("state", "CORRECTED")
                        .param("words", "We corrected it"));

        assertThat(page(privacy, "/privacy")).doesNotContain("A person says that");
        assertThat(page(person, "/portal/say")).contains("Corrected", "We corrected it");
    }

    /** Its 60 days run on; what is answered has a key of its own (docs/adr/0057). */
    @Test
    void aDisputeIsStillAnsweredAfterItsWordsWereErased() throws Exception {
        invited();
        send(
                person,
                post("/portal/say")
                        .param("key", key())
                        .param("agency", behavioral.id().toString())
                        .param("about", "CARE")
                        .param("words", "Canary: I was not there"));
        Person privacy = communities.person(behavioral, Role.PRIVACY_OFFICER);
        UUID dispute = as(
                privacy,
                () -> jdbc.sql("select id from sharing.portal_dispute where agency_id = :agency")
                        .param("agency", behavioral.id())
                        .query(UUID.class)
                        .single());
        as(
                privacy,
                () -> jdbc.sql("call keys.destroy(:id, 'CLINICAL', now())")
                        .param("id", dispute)
                        .update());
        assertThat(page(privacy, "/disputes")).contains("[erased]").doesNotContain("Canary");

        send(
                privacy,
                post("/disputes/" + dispute)
                        .param("key", key())
                        .param("state", "KEPT")
                        .param("words", "The words were erased"));

        assertThat(page(person, "/portal/say"))
                .contains("The words were erased")
                .doesNotContain("Canary");
    }

    @Test
    void aDisputeWithoutWordsIsSentBack() throws Exception {
        invited();
        mvc.perform(post("/portal/say")
                        .param("key", key())
                        .param("agency", behavioral.id().toString())
                        .param("about", "CARE")
                        .param("words", " ")
                        .with(person.signedIn())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    /** collaboration.md 10.4: who answered on a card is counted there, and not asked again. */
    @Test
    void whoAnsweredOnACardIsNotCountedAgain() throws Exception {
        withCard();
        choose(Audience.OFFICER, Shown.CARD, Moment.ANY_CALL);
        page(officer, "/field");
        clock.advance(Duration.ofHours(24));
        send(
                person,
                post("/portal/helped").param("episode", episode.id().toString()).param("answer", "ON_CARD"));

        assertThat(page(person, "/portal/say")).doesNotContain("Did the last help");
        assertThat(as(
                        officer,
                        () -> jdbc.sql("select count(*) from sharing.portal_helped")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void whetherItHelpedIsAskedOnceAndKeptWithoutAName() throws Exception {
        withCard();
        choose(Audience.OFFICER, Shown.CARD, Moment.ANY_CALL);
        page(officer, "/field");
        assertThat(page(person, "/portal/say")).doesNotContain("Did the last help");
        clock.advance(Duration.ofHours(24));
        assertThat(page(person, "/portal/say")).contains("Did the last help");

        send(
                person,
                post("/portal/helped").param("episode", episode.id().toString()).param("answer", "A_LITTLE"));
        send(
                person,
                post("/portal/helped").param("episode", episode.id().toString()).param("answer", "YES"));

        assertThat(page(person, "/portal/say")).doesNotContain("Did the last help");
        assertThat(as(
                        officer,
                        () -> jdbc.sql("select answer from sharing.portal_helped")
                                .query(String.class)
                                .list()))
                .containsExactly("A_LITTLE");
        assertThat(as(officer, () -> jdbc.sql("""
                        select column_name from information_schema.columns
                        where table_schema = 'sharing' and table_name = 'portal_helped'
                        """).query(String.class).list()))
                .containsExactlyInAnyOrder("id", "community_id", "answer", "month");
    }
}
