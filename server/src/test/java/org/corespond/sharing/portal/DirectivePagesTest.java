package org.corespond.sharing.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.corespond.kernel.Role;
import org.corespond.sharing.CrisisCard.Standing;
import org.corespond.sharing.portal.Choice.Moment;
import org.corespond.sharing.portal.Choice.Shown;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

class DirectivePagesTest extends PortalScenario {
    private static final byte[] PDF = "%PDF-1.7 Canary paper".getBytes(StandardCharsets.UTF_8);

    @Test
    void theSignedOriginalIsKeptWithItsHashAndTheOfficerReadsThatItExists() throws Exception {
        withCard();
        choose(Audience.OFFICER, Shown.CARD, Moment.ANY_CALL);
        upload(PDF, "OR").andExpect(status().is3xxRedirection());

        UUID kept = kept();
        mvc.perform(get("/portal/directive/" + kept + "/original").with(person.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().bytes(PDF));
        assertThat(page(person, "/portal/directive")).contains("SHA-256 " + sha256().substring(0, 16));
        assertThat(page(officer, "/field"))
                .contains("Signed advance directive exists", "from OR", "read it as wishes")
                .doesNotContain("Canary paper");
        Person other = communities.invited(behavioral, Role.PERSON, UUID.randomUUID());
        mvc.perform(get("/portal/directive/" + kept + "/original").with(other.signedIn()))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatIsNoPaperIsSentBackByItsContent() throws Exception {
        invited();
        upload("<html>".getBytes(StandardCharsets.UTF_8), "OR").andExpect(status().isUnprocessableContent());
        upload(PDF, "Oregon").andExpect(status().isUnprocessableContent());
    }

    @Test
    void aWithdrawnDirectiveIsTakenOffTheCard() throws Exception {
        withCard();
        choose(Audience.OFFICER, Shown.CARD, Moment.ANY_CALL);
        upload(PDF, "OR");

        send(person, post("/portal/directive/" + kept() + "/withdraw"));

        assertThat(page(officer, "/field")).contains(HELPS).doesNotContain("Signed advance directive");
    }

    /** retention-and-directives.md F.3: out of state it is shown as expressed wishes. */
    @ParameterizedTest
    @CsvSource({
        "OR, OR, , HERE",
        "OR, WA, , ELSEWHERE",
        "OR, , , STATE_UNKNOWN",
        "OR, OR, 2026-03-01, EXPIRED",
        "OR, OR, 2026-03-02, HERE"
    })
    void whetherItBindsIsAMatterOfTheStateAndItsEnd(String of, String here, LocalDate ends, Standing standing) {
        var form = new Directives.Form(of, LocalDate.of(2025, 1, 1), ends, "", "", "", false, false);

        assertThat(Directives.standing(form, here, LocalDate.of(2026, 3, 2))).isEqualTo(standing);
    }

    private ResultActions upload(byte[] bytes, String state) throws Exception {
        return mvc.perform(multipart("/portal/directive")
                .file(new MockMultipartFile("file", "mine.pdf", "application/pdf", bytes))
                .param("key", key())
                .param("state", state)
                .param("executedOn", "2026-01-15")
                .param("witnesses", "Two neighbors")
                .with(person.signedIn())
                .with(csrf()));
    }

    private UUID kept() {
        return as(
                person,
                () -> jdbc.sql("select id from sharing.portal_directive order by number desc limit 1")
                        .query(UUID.class)
                        .single());
    }

    private String sha256() {
        return as(
                person,
                () -> jdbc.sql("select encode(sha256(:bytes), 'hex')")
                        .param("bytes", PDF)
                        .query(String.class)
                        .single());
    }
}
