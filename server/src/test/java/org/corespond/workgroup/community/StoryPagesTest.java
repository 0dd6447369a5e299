package org.corespond.workgroup.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.corespond.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** systems.md I02, I06. */
class StoryPagesTest extends CommunityScenario {

    @Test
    void aStoryWithdrawnAfterPublicationDisappearsAtOnceAndThePageSaysNothingOfThePerson() throws Exception {
        send(advocate, story().param("uses", "PUBLIC", "PRINT"));
        UUID id = id();
        String here = "/community/stories/" + id;
        String there = home() + "/stories/" + id;
        assertThat(answer(get(there)).getStatus()).isEqualTo(404);
        send(advocate, post(here + "/published"));
        send(
                advocate,
                post(here + "/copies").param("holder", "Library of Tamarack").param("copies", "40"));
        assertThat(read(home() + "/stories"))
                .contains("Canary title", "Canary byline")
                .doesNotContain("Canary Teller");
        assertThat(read(there)).contains("Canary words").doesNotContain("Canary Teller");

        send(advocate, post(here + "/withdrawn"));

        MockHttpServletResponse gone = answer(get(there));
        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(text(gone)).contains("This story is no longer here").doesNotContain("Canary");
        assertThat(read(home() + "/stories")).doesNotContain("Canary", id.toString());
        assertThat(read(advocate, "/community/stories"))
                .contains("Taken back", "Library of Tamarack", "Has to be told")
                .doesNotContain("Canary");
        nothingIsKeptOfIt();
        UUID copies = as(
                advocate,
                () -> jdbc.sql("select id from workgroup.story_print")
                        .query(UUID.class)
                        .single());
        send(advocate, post(here + "/copies/" + copies + "/told"));
        assertThat(read(advocate, "/community/stories"))
                .contains("Told on 2 Mar 2026")
                .doesNotContain("Has to be told");
        assertThat(send(advocate, post(here + "/published")).getStatus()).isEqualTo(404);
    }

    @Test
    void itsKeeperAloneTakesItBackAndItsKeysGoWithIt() throws Exception {
        send(advocate, story().param("uses", "PUBLIC"));
        UUID id = id();
        String here = "/community/stories/" + id;
        send(advocate, post(here + "/published"));

        assertThat(send(coordinator, post(here + "/withdrawn")).getStatus()).isEqualTo(404);
        assertThat(read(home() + "/stories/" + id)).contains("Canary words");
        send(advocate, post(here + "/withdrawn"));

        assertThat(as(
                        advocate,
                        () -> jdbc.sql("select class from keys.destroyed where subject_id = :id")
                                .param("id", id)
                                .query(String.class)
                                .list()))
                .containsExactlyInAnyOrder("IDENTITY", "CLINICAL");
    }

    @Test
    void itsKeepersPrivacyOfficerFindsItByItsNumberAndNobodyElses() throws Exception {
        send(advocate, story().param("uses", "PUBLIC"));

        assertThat(found(advocates, "s-1")).contains("?person=" + id()).doesNotContain("Canary");
        assertThat(found(police, "s-1")).doesNotContain("?person=", "Canary");
    }

    private void nothingIsKeptOfIt() {
        for (String table : List.of("story_words", "story_teller")) {
            assertThat(as(
                            advocate,
                            () -> jdbc.sql("select count(*) from workgroup." + table)
                                    .query(Long.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void aStoryIsUsedOnlyForWhatItsTellerAllows() throws Exception {
        send(advocate, story().param("uses", "TRAINING"));
        String here = "/community/stories/" + id();

        assertThat(text(send(advocate, post(here + "/published")))).contains("did not allow the public page");
        assertThat(text(send(
                        advocate, post(here + "/copies").param("holder", "X").param("copies", "1"))))
                .contains("did not allow print");
        assertThat(read(home() + "/stories")).doesNotContain("Canary");
        assertThat(read(coordinator, "/community/stories")).contains("S-1").doesNotContain("Canary");
        assertThat(send(coordinator, post(here + "/published")).getStatus()).isEqualTo(404);
    }

    @Test
    void withoutConsentThereIsNoStory() throws Exception {
        assertThat(text(send(advocate, story()))).contains("Choose what the teller allows", "Canary words");
        assertThat(text(send(
                        advocate,
                        post("/community/stories")
                                .param("title", "A")
                                .param("words", "B")
                                .param("uses", "PUBLIC")
                                .param("consentedOn", "2026-03-03")
                                .param("consentedHow", "Signed"))))
                .contains("Without consent there is no story");
        assertThat(text(send(
                        advocate, post("/community/stories").param("title", "A").param("words", "541-555-0134"))))
                .contains("There is a phone number in the story");
        assertThat(text(send(advocate, post("/community/stories").param("title", "A"))))
                .contains("Write the story");
        assertThat(text(send(advocate, post("/community/stories").param("words", "A"))))
                .contains("Give it a title");
    }

    @Test
    void theRosterShowsWhoseCredentialStillCounts() throws Exception {
        send(advocate, peer("Ines Made-Up", "2026-03-02"));
        send(advocate, peer("Otto Made-Up", "2026-03-01"));
        String page = read(communities.person(office, Role.PEER), "/community/peers");
        assertThat(page).contains("Ines Made-Up", "Certified", "Otto Made-Up", "No valid credential", "Mobile team");

        UUID otto = as(
                advocate,
                () -> jdbc.sql("select id from workgroup.peer where name like 'Otto%'")
                        .query(UUID.class)
                        .single());
        send(advocate, post("/community/peers/" + otto + "/left"));
        assertThat(read(advocate, "/community/peers")).contains("left on 2 Mar 2026");
        assertThat(text(send(advocate, peer("", "2026-03-02")))).contains("The name is missing");
        assertThat(text(send(advocate, post("/community/peers").param("name", "X"))))
                .contains("Choose the agency");
    }

    @Test
    void whatPeersSeeIsReadByTheTableAndHoldsNoPhoneNumber() throws Exception {
        send(
                communities.person(advocates, Role.PEER),
                post("/community/peers/observations")
                        .param("setting", "MOBILE_TEAM")
                        .param("seen", "Handcuffs in the yard frighten whole families.")
                        .param("effect", "Wait for the team inside."));

        assertThat(read(coordinator, "/community/peers"))
                .contains("Handcuffs in the yard", "Wait for the team inside", "Mobile team");
        assertThat(text(send(
                        coordinator,
                        post("/community/peers/observations")
                                .param("setting", "LINE")
                                .param("seen", "541-555-0134"))))
                .contains("leave it out");
        assertThat(text(send(
                        coordinator,
                        post("/community/peers/observations")
                                .param("setting", "LINE")
                                .param("seen", " "))))
                .contains("Write what you saw");
    }

    private static MockHttpServletRequestBuilder story() {
        return post("/community/stories")
                .param("title", "Canary title")
                .param("words", "Canary words")
                .param("byline", "Canary byline")
                .param("consentedOn", "2026-03-01")
                .param("consentedHow", "Signed on paper")
                .param("name", "Canary Teller")
                .param("contact", "canary@example.org");
    }

    private MockHttpServletRequestBuilder peer(String name, String until) {
        return post("/community/peers")
                .param("name", name)
                .param("agency", advocates.id().toString())
                .param("credential", "State certified peer specialist")
                .param("validUntil", until)
                .param("worksAt", "MOBILE_TEAM");
    }

    private UUID id() {
        return as(
                advocate,
                () -> jdbc.sql("select id from workgroup.story")
                        .query(UUID.class)
                        .single());
    }
}
