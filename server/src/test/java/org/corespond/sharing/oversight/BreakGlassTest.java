package org.corespond.sharing.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corespond.access.ProvenSession;
import org.corespond.directory.Agency;
import org.corespond.kernel.Actor;
import org.corespond.kernel.Protected;
import org.corespond.kernel.Role;
import org.corespond.sharing.Ask;
import org.corespond.sharing.Releaser;
import org.corespond.sharing.oversight.Emergency.Scene;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** disclosure.md A.6, break-glass. */
@CorespondTest
@Import(Emergency.class)
class BreakGlassTest {
    private static final String WORDS = "Found unresponsive at the river, pulse weak";

    @Autowired
    MockMvc mvc;

    @Autowired
    Emergency emergency;

    @Autowired
    Glasses glasses;

    @Autowired
    Releaser releaser;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    TestClock clock;

    Scene scene;

    @BeforeEach
    void anOfferThatNobodyHasTaken() {
        scene = emergency.scene();
    }

    @Test
    void theGlassOpensOnePersonInOneEpisodeAndTheHoldersPrivacyOfficerHasItAtOnce() throws Exception {
        episode(scene.responder())
                .andExpect(content().string(not(containsString("Canary"))))
                .andExpect(content().string(containsString("Break the glass")));

        open(scene.responder(), WORDS)
                .andExpect(redirectedUrl("/episodes/" + scene.episode().id()));

        episode(scene.responder()).andExpect(content().string(containsString("Canary Quill")));
        mvc.perform(get("/privacy").with(scene.privacyOfficer().signedIn()))
                .andExpect(content().string(containsString("Review a break-glass")))
                .andExpect(content().string(containsString("Tell the person")))
                .andExpect(content().string(containsString(scene.episode().shortId())))
                .andExpect(content().string(not(containsString("Canary"))));
    }

    @Test
    void theGlassIsClosedAgainAfterThreeHoursAndNotRenewedInSilence() throws Exception {
        open(scene.responder(), WORDS);
        clock.advance(Duration.ofHours(3).minusSeconds(1));
        episode(scene.responder()).andExpect(content().string(containsString("Canary Quill")));

        clock.advance(Duration.ofSeconds(1));

        episode(scene.responder()).andExpect(content().string(not(containsString("Canary"))));
        open(scene.responder(), WORDS)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("waits for its review")));
    }

    @Test
    void onceReviewedTheSameUserMayBreakTheGlassAgain() throws Exception {
        open(scene.responder(), WORDS);
        clock.advance(Duration.ofHours(4));
        review(scene.privacyOfficer(), "JUSTIFIED", "").andExpect(status().is3xxRedirection());

        open(scene.responder(), WORDS)
                .andExpect(redirectedUrl("/episodes/" + scene.episode().id()));

        episode(scene.responder()).andExpect(content().string(containsString("Canary Quill")));
    }

    @Test
    void withoutAFreshSecondFactorThereIsNone() throws Exception {
        mvc.perform(form(scene.responder(), WORDS)
                        .param("key", UUID.randomUUID().toString())
                        .cookie(proven(clock.instant().minus(Duration.ofMinutes(5)))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("second factor")));

        episode(scene.responder()).andExpect(content().string(not(containsString("Canary"))));
    }

    @Test
    void nineteenCharactersAreTooFewWhateverSpaceIsAroundThem() throws Exception {
        open(scene.responder(), "   " + "a".repeat(19) + "   ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("20 characters")));
        open(scene.responder(), "a".repeat(20)).andExpect(status().is3xxRedirection());
    }

    @Test
    void aFormSentTwiceBreaksTheGlassOnce() throws Exception {
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            mvc.perform(form(scene.responder(), WORDS)
                            .param("key", key.toString())
                            .cookie(proven(clock.instant())))
                    .andExpect(status().is3xxRedirection());
        }

        assertThat(waiting()).hasSize(1);
    }

    @Test
    void lawEnforcementNeverBreaksTheGlassAlsoNotInACoResponseTeam() throws Exception {
        Scene police = emergency.scene(Agency.Kind.LAW_ENFORCEMENT, Role.CO_RESPONDER);

        mvc.perform(post("/break-glass/{id}", police.episode().id())
                        .param("reason", "OVERDOSE")
                        .param("words", WORDS)
                        .param("key", UUID.randomUUID().toString())
                        .cookie(proven(clock.instant()))
                        .with(police.responder().signedIn())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Your role cannot break the glass")));
    }

    @Test
    void aMedicalNeedThatNobodyDeclaredOpensNothing() throws Exception {
        mvc.perform(bare(scene.responder(), WORDS).cookie(proven(clock.instant())))
                .andExpect(status().is3xxRedirection());

        episode(scene.responder()).andExpect(status().isOk());
        assertThat(waiting()).hasSize(1);
    }

    /** Never PSYN, SUDN or CJI; SUD only with the facts of 42 CFR 2.51. */
    @Test
    void notesAndCriminalHistoryStayClosedUnderBrokenGlass() throws Exception {
        open(scene.responder(), WORDS);

        assertThat(released("MH")).isTrue();
        assertThat(released("DEM")).isTrue();
        assertThat(List.of("PSYN", "SUDN", "CJI", "SUD", "LEI", "EDU")).noneMatch(this::released);
    }

    @Test
    void anotherEpisodeOfTheSamePersonStaysClosed() throws Exception {
        open(scene.responder(), WORDS);
        Ask elsewhere = Ask.forCare(UUID.randomUUID(), null);

        assertThat(scene.as(
                        scene.responder(),
                        () -> releaser.release(record(scene.person(), "DEM"), elsewhere)
                                .value()))
                .isEmpty();
    }

    @Test
    void theGlassEndsWithTheEpisode() throws Exception {
        open(scene.responder(), WORDS);
        Instant closed = clock.instant();
        Ask after = Ask.forCare(scene.episode().id(), closed);

        assertThat(scene.as(
                        scene.responder(),
                        () -> releaser.release(record(scene.person(), "DEM"), after)
                                .value()))
                .isEmpty();
    }

    @Test
    void nobodyReviewsTheirOwnAndNobodyElsesPrivacyOfficerFindsIt() throws Exception {
        open(scene.responder(), WORDS);
        Scene other = emergency.scene();

        mvc.perform(get("/privacy/break-glass/{id}", waiting().getFirst().id())
                        .with(other.privacyOfficer().signedIn()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aFindingAgainstItAndAReviewAfter72HoursNeedTheirReason() throws Exception {
        open(scene.responder(), WORDS);
        review(scene.privacyOfficer(), "NOT_JUSTIFIED", "").andExpect(status().isUnprocessableContent());
        clock.advance(Duration.ofDays(3));
        review(scene.privacyOfficer(), "JUSTIFIED", "").andExpect(status().isUnprocessableContent());
        review(scene.privacyOfficer(), "JUSTIFIED", "Read late: holidays").andExpect(status().is3xxRedirection());

        mvc.perform(post("/privacy/break-glass/{id}/told", waiting().getFirst().id())
                        .param("how", "By phone, with her sister")
                        .param("key", UUID.randomUUID().toString())
                        .with(scene.privacyOfficer().signedIn())
                        .with(csrf()))
                .andExpect(redirectedUrl("/privacy"));
        assertThat(waiting()).isEmpty();
    }

    private Cookie proven(Instant at) {
        return ProvenSession.start(sessions, clock.instant(), at);
    }

    private boolean released(String dataClass) {
        return scene.as(
                scene.responder(),
                () -> releaser.release(
                                record(scene.person(), dataClass),
                                Ask.forCare(scene.episode().id(), null))
                        .value()
                        .isPresent());
    }

    private Protected<String> record(UUID person, String dataClass) {
        return new Protected<>(
                new Protected.Header(person, person, scene.clinic().id(), Set.of(dataClass), false),
                () -> java.util.Optional.of("content"),
                (text, shown) -> text);
    }

    private List<BrokenGlass> waiting() {
        Actor officer = scene.privacyOfficer().actor();
        return scene.as(scene.privacyOfficer(), () -> glasses.listWaiting(officer.agency()));
    }

    private ResultActions review(Person who, String finding, String note) throws Exception {
        return mvc.perform(
                post("/privacy/break-glass/{id}/review", waiting().getFirst().id())
                        .param("finding", finding)
                        .param("note", note)
                        .param("key", UUID.randomUUID().toString())
                        .with(who.signedIn())
                        .with(csrf()));
    }

    private ResultActions episode(Person who) throws Exception {
        return mvc.perform(get("/episodes/{id}", scene.episode().id()).with(who.signedIn()));
    }

    private ResultActions open(Person who, String words) throws Exception {
        return mvc.perform(
                form(who, words).param("key", UUID.randomUUID().toString()).cookie(proven(clock.instant())));
    }

    private MockHttpServletRequestBuilder form(Person who, String words) {
        MockHttpServletRequestBuilder form = post(
                        "/break-glass/{id}", scene.episode().id())
                .param("reason", "LIFE_IN_DANGER")
                .param("words", words)
                .with(who.signedIn())
                .with(csrf());
        GlassForm.EMERGENCY.forEach(fact -> form.param("asserted", fact));
        return form;
    }

    private MockHttpServletRequestBuilder bare(Person who, String words) {
        return post("/break-glass/{id}", scene.episode().id())
                .param("reason", "LIFE_IN_DANGER")
                .param("words", words)
                .param("key", UUID.randomUUID().toString())
                .with(who.signedIn())
                .with(csrf());
    }
}
