package org.corespond.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.Offer;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is done with a call beside typing, sent twice with one key. */
class CallTwiceTest extends CallScenario {

    @Test
    void anOfferThatIsSentAgainAfterARefusalHoldsNothingOutASecondTime() throws Exception {
        UUID key = UUID.randomUUID();
        sent(key, "/offer", "route", "CLINICIAN_LINE");
        Offer first = offered(ProgramKind.CLINICIAN_LINE);
        as(callTaker, () -> answerOffer.withdraw(first.id())).orThrow();
        sent(key, "/offer", "route", "CLINICIAN_LINE");

        assertThat(offered(ProgramKind.CLINICIAN_LINE).id()).isEqualTo(first.id());
    }

    @Test
    void aChoiceThatIsSentAgainDoesNotComeBackAfterItWasTakenBack() throws Exception {
        UUID chosen = UUID.randomUUID();
        UUID back = UUID.randomUUID();
        sent(chosen, "/override", "level", "3", "reason", "CALLER_WISH");
        sent(back, "/override/back");
        sent(chosen, "/override", "level", "3", "reason", "CALLER_WISH");
        assertThat(page()).doesNotContain("Chosen by you");

        sent(UUID.randomUUID(), "/override", "level", "3", "reason", "CALLER_WISH");
        sent(back, "/override/back");
        assertThat(page()).contains("Chosen by you");
    }

    @Test
    void anEndThatIsSentAgainAnswersAsTheFirstDid() throws Exception {
        UUID key = UUID.randomUUID();
        sent(key, "/end", "finalType", "CRISIS");
        sent(key, "/end", "finalType", "CRISIS");

        assertThat(events.stream(CallEnded.class).filter(ended -> ended.callId().equals(call)))
                .hasSize(1);
    }

    @Test
    void nothingIsTakenWithoutAKey() throws Exception {
        for (String address : new String[] {"/offer", "/override", "/override/back", "/end"}) {
            send(post("/calls/" + call + address).param("route", "CLINICIAN_LINE"))
                    .andExpect(status().isBadRequest());
        }
    }

    private void sent(UUID key, String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post("/calls/" + call + address).param("key", key.toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        send(request).andExpect(redirectedUrl("/calls/" + call)).andExpect(flash().attributeCount(0));
    }
}
