package org.corespond.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.kernel.Role;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;

class ResultPagesTest extends AssessmentPages {

    @Test
    void theNextRunIsComparedWithTheSignedOne() throws Exception {
        everybodyAgreesAndSigns();
        clock.set(Instant.parse("2027-03-02T18:00:00Z"));
        run = begun("six-questions");
        everybodyAnswers();

        show(coordinator).andExpect(content().string(containsString("Last time 50 %")));
    }

    @Test
    void gapsBecomeAPlanWithOwnersAndDaysThatLeavesAsATable() throws Exception {
        everybodyAnswers();
        show(coordinator)
                .andExpect(content().string(containsString("Largest gaps")))
                .andExpect(content().string(containsString("Fill at least two seats")));
        plan("", "2026-06-01").andExpect(status().isUnprocessableContent());
        plan("=Odile", "").andExpect(status().isUnprocessableContent());
        plan("=Odile", "2026-06-01").andExpect(status().is3xxRedirection());

        assertThat(new String(release("/actions.csv"), StandardCharsets.UTF_8))
                .contains("Ask two families", "'=Odile", "2026-06-01", "Open");
        UUID action = page().actions().getFirst().id();
        send(post("/assessments/" + run + "/actions/" + action + "/done"), coordinator)
                .andExpect(status().is3xxRedirection());
        show(coordinator).andExpect(content().string(containsString("Done")));
    }

    @Test
    void daysAreSaidInWordsOnThePageAndOnPaper() throws Exception {
        everybodyAgreesAndSigns();
        plan("Odile", "2026-06-01").andExpect(status().is3xxRedirection());

        show(coordinator)
                .andExpect(content().string(containsString("Chief, 1 Mar 2026")))
                .andExpect(content().string(containsString("until 1 Jun 2026")));
        assertThat(text(release("/record.pdf")))
                .contains("1 Mar 2026: Odile Sample", "1 Jun 2026 Odile: Ask two families", "Chief, 1 Mar 2026")
                .doesNotContainPattern("20\\d\\d-\\d\\d-\\d\\d");
    }

    @Test
    void theInstrumentStandsAmongTheFormsAndANewVersionCountsFromTheNextRunOn() throws Exception {
        UUID form = page().run().form();
        String json = mvc.perform(get("/forms/" + form + "/versions/1").with(coordinator.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(json).isEqualTo(Instruments.json("six-questions"));
        mvc.perform(get("/forms").with(clinician.in(Role.FACILITY).signedIn()))
                .andExpect(content().string(not(containsString("Self-assessment of the collaboration"))));

        String changed = json.replace("Somebody is named to run", "Somebody is appointed to run");
        send(post("/forms/" + form + "/versions").param("json", changed), coordinator)
                .andExpect(status().is3xxRedirection());

        assertThat(page().run().version()).isEqualTo(1);
        run = begun("six-questions");
        assertThat(page().run().version()).isEqualTo(2);
        assertThat(page().question("leadership.coordinator").text().get("en")).contains("appointed");
    }

    @Test
    void checklistsAndWorksheetsRunOnTheSameEngine() throws Exception {
        run = begun("checklist-law-enforcement");
        answer(officer, "law-enforcement", "stand.priority", "partly");
        handIn(officer, "law-enforcement");
        assertThat(page().scores().overall().whole()).contains(50);
        sign("law-enforcement").andExpect(status().is3xxRedirection());
        assertThat(page().signed()).isTrue();

        for (String code : Instruments.SHIPPED) {
            run = begun(code);
            show(coordinator).andExpect(status().isOk());
        }
        run = begun("essential-elements");
        answer(coordinator, "joint", "e05.night", "Drive to the next county").andExpect(status().is3xxRedirection());
        handIn(coordinator, "joint").andExpect(status().isUnprocessableContent());
        answer(coordinator, "joint", "e05.options", "1");
        handIn(coordinator, "joint").andExpect(status().is3xxRedirection());
        assertThat(text(release("/record.pdf"))).contains("Drive to the next county");
    }

    @Test
    void anotherCommunityFindsNothing() throws Exception {
        Person elsewhere = communities.person(
                communities.agency(communities.add(), Agency.Kind.COORDINATION, "Elsewhere"), Role.COORDINATOR);

        show(elsewhere).andExpect(status().isNotFound());
    }
}
