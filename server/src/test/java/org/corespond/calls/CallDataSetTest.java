package org.corespond.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.corespond.agreements.Agreement;
import org.corespond.agreements.Agreements;
import org.corespond.directory.ProgramKind;
import org.corespond.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** A crisis line asks the 911 center for the calls of the people whom it took over (B07). */
class CallDataSetTest extends CallScenario {
    @Autowired
    Agreements agreements;

    @Test
    void theSetOfCallsHasExactlyTheFieldsThatWereAskedForAndNothingThatWasSaid() throws Exception {
        memorandum(null);
        callThatEnded();
        UUID id = asked();
        approve(id);

        String set = fetch(id);

        assertThat(set.lines().filter(line -> !line.startsWith("#")))
                .containsExactly("contact_date,disposition", received() + ",RESOLVED_BY_PHONE");
        assertThat(set).contains("# Obligations:", "NOREUSE", "ORCON");
        assertThat(set.toLowerCase(java.util.Locale.ROOT)).doesNotContain("canary", "pine street", "trespass");
    }

    @Test
    void withoutAMemorandumTheRequestSaysThatItIsMissing_oracle13() throws Exception {
        ask().andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(containsString("No memorandum of understanding in force between your agency and"
                                + " Tamarack 911 covers this.")));
    }

    @Test
    void aMemorandumThatEndsBeforeTheSetIsFetchedLeavesItEmpty_oracle13() throws Exception {
        memorandum(clock.instant().plusSeconds(60));
        callThatEnded();
        UUID id = asked();
        approve(id);
        clock.advance(java.time.Duration.ofSeconds(60));

        assertThat(fetch(id)).isEqualTo("contact_date,disposition\r\n");
    }

    private void callThatEnded() throws Exception {
        save("person-name", "Canaryname Quill");
        save("happening", "canarystory told");
        save("call-type", "TRESPASS");
        offer(ProgramKind.CLINICIAN_LINE);
        accept(clinician, ProgramKind.CLINICIAN_LINE);
        end("outcome", "RESOLVED_BY_PHONE", "finalType", "CRISIS", "flagged", "true");
    }

    private String received() {
        return as(callTaker, () -> calls.get(call)).receivedAt().toString();
    }

    private void memorandum(@Nullable Instant until) {
        Agreement paper = new Agreement(
                UUID.randomUUID(),
                "MOU",
                "Synthetic memorandum",
                Set.of(callTaker.actor().agency(), line.id()),
                Set.of("LEI"),
                Set.of("TREAT"),
                Set.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                until);
        as(callTaker, () -> {
            agreements.add(paper);
            return paper;
        });
    }

    private ResultActions ask() throws Exception {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Los_Angeles"));
        return mvc.perform(keyed(post("/requests"))
                .param("holder", callTaker.actor().agency().toString())
                .param("records", "call")
                .param("fields", "call.contact_date", "call.disposition")
                .param("purpose", "TREAT")
                .param("why", "Who calls again")
                .param("scope", "shared")
                .param("from", today.minusDays(1).toString())
                .param("to", today.toString())
                .param("until", today.plusDays(7).toString())
                .param("assured", "yes")
                .with(clinician.signedIn())
                .with(csrf()));
    }

    private UUID asked() throws Exception {
        String where = ask().andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return UUID.fromString(String.valueOf(where).replace("/requests/", ""));
    }

    private void approve(UUID id) throws Exception {
        var privacyOfficer = communities.person(
                new org.corespond.directory.Agency(
                        callTaker.actor().agency(),
                        community.id(),
                        "Tamarack 911",
                        org.corespond.directory.Agency.Kind.PSAP),
                Role.PRIVACY_OFFICER);
        mvc.perform(keyed(post("/requests/" + id + "/answer"))
                        .param("approve", "yes")
                        .param("reason", "As agreed")
                        .with(privacyOfficer.signedIn())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private String fetch(UUID id) throws Exception {
        return mvc.perform(post("/requests/" + id + "/set")
                        .with(clinician.signedIn())
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
