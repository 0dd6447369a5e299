package org.corespond.sharing.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.corespond.people.People;
import org.corespond.sharing.Ask;
import org.corespond.sharing.Releaser;
import org.corespond.sharing.oversight.Emergency.Scene;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** disclosure.md A.6, accounting; 45 CFR 164.528; 42 CFR 2.25. */
@CorespondTest
@Import(Emergency.class)
class AccountingTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Emergency emergency;

    @Autowired
    Releaser releaser;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    Scene scene;

    @BeforeEach
    void oneReleaseToTheTeam() {
        scene = emergency.scene();
        scene.as(scene.clinician(), () -> {
            people.share(scene.person(), scene.team().id(), scene.episode().id());
            return scene;
        });
        assertThat(scene.as(
                        scene.responder(),
                        () -> releaser.release(
                                        people.of(scene.person()),
                                        Ask.forCare(scene.episode().id(), null))
                                .value()))
                .isPresent();
    }

    @Test
    void everyReleaseIsALineAlsoOneThatTheLawDoesNotOblige() throws Exception {
        page().andExpect(content().string(containsString("Canary Quill")))
                .andExpect(content().string(containsString("Larch Team")))
                .andExpect(content().string(containsString("Identity and contact")))
                .andExpect(content().string(containsString("45 CFR 164.506")))
                .andExpect(content().string(containsString("Listed without duty")));
    }

    @Test
    void theTableAndThePaperSayTheSameAlsoInSpanish() throws Exception {
        mvc.perform(officers(get("/privacy/people/{id}/accounting.csv", scene.person())))
                .andExpect(header().string("Content-Disposition", containsString("accounting.csv")))
                .andExpect(content().string(containsString("Larch Team")));
        byte[] pdf = mvc.perform(officers(get("/privacy/people/{id}/accounting.pdf", scene.person()))
                        .header("Accept-Language", "es"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Canary Quill", "Larch Team");
        }
    }

    @Test
    void anotherAgencysOfficerFindsNobody() throws Exception {
        Scene other = emergency.scene();

        mvc.perform(get("/privacy/people/{id}", scene.person())
                        .with(other.privacyOfficer().signedIn()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/privacy/people")
                        .param("q", "Quill")
                        .with(csrf())
                        .with(scene.privacyOfficer().signedIn()))
                .andExpect(content().string(containsString("Canary Quill")));
    }

    @Test
    void aSuspensionHidesItsLinesAndTheirNumberAndEndsByItself() throws Exception {
        String day = clock.instant()
                .atZone(ZoneId.of("America/Los_Angeles"))
                .toLocalDate()
                .plusDays(5)
                .toString();
        suspend("true", day).andExpect(status().is3xxRedirection());

        mvc.perform(officers(get("/privacy/people/{id}/accounting.csv", scene.person())))
                .andExpect(content().string(not(containsString("Larch Team"))));
        page().andExpect(content().string(containsString("Nothing was released")));
        clock.advance(Duration.ofDays(6));
        mvc.perform(officers(get("/privacy/people/{id}/accounting.csv", scene.person())))
                .andExpect(content().string(containsString("Larch Team")));
    }

    @Test
    void byWordASuspensionHoldsThirtyDaysAtMost() throws Exception {
        var today = clock.instant().atZone(ZoneId.of("America/Los_Angeles")).toLocalDate();

        suspend("false", today.plusDays(32).toString()).andExpect(status().isUnprocessableContent());
        suspend("true", today.toString()).andExpect(status().isUnprocessableContent());
        suspend("false", today.plusDays(30).toString()).andExpect(status().is3xxRedirection());
    }

    @Test
    void aRequestWaitsInTheQueueUntilItIsAnswered() throws Exception {
        mvc.perform(officers(post("/privacy/people/{id}/asked", scene.person()))
                        .param("key", UUID.randomUUID().toString()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(officers(get("/privacy")))
                .andExpect(content().string(containsString("/privacy/people/" + scene.person())));
        String page = page().andExpect(content().string(containsString("Free (the first")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String request = page.replaceAll("(?s).*/privacy/accountings/([0-9a-f-]+)/answered.*", "$1");

        mvc.perform(officers(post("/privacy/accountings/{id}/answered", request))
                        .param("key", UUID.randomUUID().toString()))
                .andExpect(status().is3xxRedirection());

        mvc.perform(officers(get("/privacy")))
                .andExpect(content().string(not(containsString("/privacy/people/" + scene.person()))));
    }

    @Test
    void theClocksAreThoseOfTheLaw() {
        ZoneId zone = ZoneOffset.UTC;
        Instant now = Instant.parse("2026-03-02T15:00:00Z");

        assertThat(AccountingPolicy.since(now, zone)).as("164.528(a)(1)").isEqualTo("2020-03-02T15:00:00Z");
        assertThat(AccountingPolicy.due(now)).as("164.528(c)(1)").isEqualTo("2026-05-01T15:00:00Z");
        assertThat(AccountingPolicy.free(null, now, zone)).isTrue();
        assertThat(AccountingPolicy.free(Instant.parse("2025-03-02T15:00:00Z"), now, zone))
                .as("164.528(c)(2)")
                .isTrue();
        assertThat(AccountingPolicy.free(Instant.parse("2025-03-02T15:00:01Z"), now, zone))
                .isFalse();
        assertThat(AccountingPolicy.exempt(List.of("AUDIT"))).isTrue();
        assertThat(AccountingPolicy.exempt(List.of("AUDIT", "AOD"))).isFalse();
        Instant three = Instant.parse("2023-03-02T15:00:00Z");
        assertThat(AccountingPolicy.part2("S1", three, now, zone))
                .as("42 CFR 2.25")
                .isTrue();
        assertThat(AccountingPolicy.part2("S1", three.minusSeconds(1), now, zone))
                .isFalse();
        assertThat(AccountingPolicy.part2("H1", now, now, zone)).isFalse();
        Instant thirty = now.plus(Duration.ofDays(30));
        assertThat(AccountingPolicy.holds(false, now, thirty))
                .as("164.528(a)(2)(ii)")
                .isTrue();
        assertThat(AccountingPolicy.holds(false, now, thirty.plusSeconds(1))).isFalse();
        assertThat(AccountingPolicy.holds(true, now, thirty.plusSeconds(1))).isTrue();
        assertThat(AccountingPolicy.holds(true, now, now)).isFalse();
    }

    private ResultActions page() throws Exception {
        return mvc.perform(officers(get("/privacy/people/{id}", scene.person())));
    }

    private ResultActions suspend(String written, String until) throws Exception {
        return mvc.perform(officers(post("/privacy/people/{id}/suspended", scene.person()))
                .param("recipient", scene.team().id().toString())
                .param("written", written)
                .param("official", "Det. Alder, badge 12")
                .param("statement", "Would impede the investigation")
                .param("until", until)
                .param("key", UUID.randomUUID().toString()));
    }

    private MockHttpServletRequestBuilder officers(MockHttpServletRequestBuilder request) {
        return request.with(scene.privacyOfficer().signedIn()).with(csrf());
    }
}
