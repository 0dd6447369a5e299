package org.corespond.calls;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.corespond.directory.ProgramKind;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.ResultActions;

/** What a call tells those who take it over. */
class CallToldInFieldTest extends CallScenario {

    /** Data dictionary 5.2, initiated by; decisions 12: it is not typed again. */
    @ParameterizedTest
    @CsvSource({
        "SELF, SELF",
        "FAMILY, FAMILY_FRIEND",
        "FRIEND, FAMILY_FRIEND",
        "BYSTANDER, BYSTANDER",
        "BUSINESS, BUSINESS",
        "PROVIDER, BH_PROVIDER",
        "SHELTER, SHELTER_HOUSING",
        "SCHOOL, SCHOOL",
        "HOSPITAL, HOSPITAL",
        "OFFICER, OFFICER_INITIATED",
        "CRISIS_LINE, CRISIS_LINE",
        "OTHER_AGENCY, OTHER_AGENCY",
        "UNKNOWN, UNKNOWN"
    })
    void whoAskedStandsInTheEncounterAlready(CallerType caller, String initiator) throws Exception {
        save("caller-type", caller.name());
        offer(ProgramKind.CLINICIAN_LINE);
        accept(clinician, ProgramKind.CLINICIAN_LINE);

        see(clinician, "/field/" + episode() + "/encounter")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"initiator\" value=\"" + initiator + "\" checked")));
    }

    @Test
    void theTimelineTellsWhyACallWasRoutedOtherwise() throws Exception {
        send(keyed(post("/calls/" + call + "/override"))
                .param("route", "CIT_OFFICER")
                .param("reason", "KNOWN_PERSON"));
        offer(ProgramKind.CIT_OFFICER);

        see(callTaker, "/episodes/" + episode())
                .andExpect(content().string(containsString("The person is known to us")));
    }

    private ResultActions see(Person who, String address) throws Exception {
        return mvc.perform(get(address).with(who.signedIn()));
    }
}
