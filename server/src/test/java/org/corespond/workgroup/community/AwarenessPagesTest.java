package org.corespond.workgroup.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** systems.md D08, G04, I03. */
class AwarenessPagesTest extends CommunityScenario {

    @Test
    void thePublicPagesNameTheNumbersOfTheCommunityInBothLanguages() throws Exception {
        send(coordinator, number("CRISIS_TEAM", "541-555-0111"));
        send(advocate, number("JAIL", "541-555-0122"));

        assertThat(read(home() + "/call"))
                .contains("tel:911", "tel:988", "541-555-0111", "Name of CRISIS_TEAM", "CIT officer")
                .doesNotContain("541-555-0122");
        assertThat(text(answer(get(home() + "/arrest").cookie(new Cookie("lang", "es")))))
                .contains("541-555-0122", "Nombre de JAIL", "Pida la defensa pública")
                .doesNotContain("541-555-0111");
        UUID id = as(
                coordinator,
                () -> jdbc.sql("select id from workgroup.helpline where purpose = 'CRISIS_TEAM'")
                        .query(UUID.class)
                        .single());
        send(coordinator, post("/community/awareness/numbers/" + id + "/removed"));
        assertThat(read(home() + "/call")).contains("tel:911").doesNotContain("541-555-0111");
    }

    @Test
    void everyPublicPageOpensWithoutSigningInAndInSpanish() throws Exception {
        for (String page : List.of("", "/call", "/arrest", "/feedback", "/answer", "/changed", "/survey", "/stories")) {
            assertThat(answer(get(home() + page)).getStatus()).as(page).isEqualTo(200);
            assertThat(text(answer(get(home() + page).cookie(new Cookie("lang", "es")))))
                    .as(page)
                    .contains("lang=\"es\"", "Llame al 911")
                    .doesNotContain("doorstep.");
            assertThat(answer(get("/c/nowhere" + page)).getStatus()).as(page).isEqualTo(404);
        }
    }

    @Test
    void theCampaignAddsUpWhomItReached() throws Exception {
        send(coordinator, event("Stand at the fair", "2026-02-20", "120", "80"));
        send(coordinator, event("Talk at the library", "2026-02-27", "30", "25"));

        assertThat(read(advocate, "/community/awareness"))
                .contains("Stand at the fair", "2 events reached 105 people with 150 leaflets and cards");
        assertThat(text(send(coordinator, event("", "2026-02-27", "1", "1")))).contains("Say what it was");
        assertThat(text(send(coordinator, event("X", "", "1", "1")))).contains("The day is missing");
        assertThat(text(send(coordinator, event("X", "2026-02-27", "1", "many"))))
                .contains("Type two numbers");
    }

    @Test
    void aNumberIsTypedWithDigitsAndNamedInBothLanguages() throws Exception {
        assertThat(text(send(coordinator, number("JAIL", "ask the desk")))).contains("Type the number with digits");
        assertThat(text(send(coordinator, post("/community/awareness/numbers").param("nameEn", "Jail"))))
                .contains("The public reads it in both languages", "value=\"Jail\"");
    }

    private static MockHttpServletRequestBuilder number(String purpose, String number) {
        return post("/community/awareness/numbers")
                .param("purpose", purpose)
                .param("nameEn", "Name of " + purpose)
                .param("nameEs", "Nombre de " + purpose)
                .param("number", number)
                .param("hoursEn", "Day and night")
                .param("hoursEs", "De día y de noche");
    }

    private static MockHttpServletRequestBuilder event(String title, String day, String materials, String reached) {
        return post("/community/awareness/events")
                .param("title", title)
                .param("heldOn", day)
                .param("audience", "Everybody")
                .param("place", "Fairground")
                .param("materials", materials)
                .param("reached", reached);
    }
}
