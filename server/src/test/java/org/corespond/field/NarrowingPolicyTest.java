package org.corespond.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.corespond.calls.Said;
import org.corespond.kernel.Role;
import org.corespond.people.AgeBand;
import org.corespond.people.Identity;
import org.junit.jupiter.api.Test;

class NarrowingPolicyTest {
    private static final Identity PERSON =
            new Identity("Canary", "Quill", "Finch", LocalDate.of(1990, 5, 4), AgeBand.ADULT, "555-0100", "blue coat");
    private static final Briefing BRIEFING = new Briefing(
            "12 Elm",
            "555-0101",
            "a neighbor",
            "FRIEND",
            "shouting",
            List.of(answer("weapon", "knife")),
            List.of(answer("behavior", "withdrawn")));

    @Test
    void aCommunityResponderSeesNameBirthDateAndAddressOnly() {
        Identity seen = NarrowingPolicy.narrowed(PERSON, Role.COMMUNITY_RESPONDER);
        Briefing told = NarrowingPolicy.narrowed(BRIEFING, Role.COMMUNITY_RESPONDER);

        assertThat(seen)
                .as("oracle 15")
                .isEqualTo(
                        new Identity("Canary", "Quill", null, LocalDate.of(1990, 5, 4), AgeBand.UNKNOWN, null, null));
        assertThat(told)
                .isEqualTo(new Briefing(
                        "12 Elm", "555-0101", "", "FRIEND", "", List.of(answer("weapon", "knife")), List.of()));
    }

    @Test
    void anOfficerSeesWhatHelpsToRecognize() {
        assertThat(NarrowingPolicy.narrowed(PERSON, Role.OFFICER)).isEqualTo(PERSON);
        assertThat(NarrowingPolicy.narrowed(BRIEFING, Role.OFFICER)).isEqualTo(BRIEFING);
    }

    private static Briefing.Answer answer(String question, String answer) {
        return new Briefing.Answer(new Said(question, Map.of()), new Said(answer, Map.of()));
    }
}
