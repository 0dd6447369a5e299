package org.corespond.sharing;

import java.util.List;
import org.corespond.NoDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** engine-design.md D.3 where what a state requires is open anyway: knowing less never shows more. */
@NoDatabase
class TwoDoorsTest {
    /** Where a state requires what is open anyway there are two doors: every fact and paper of both is taken away in turn. */
    @ParameterizedTest
    @CsvSource({
        "MN, LEO, THREAT, patient_name_given crisis_responded_to necessary_for_safety",
        "TX, JAIL, TREAT, special_needs_offender both_are_listed_agencies continuity_of_care",
        "TX, JAIL, CUST, special_needs_offender both_are_listed_agencies continuity_of_care",
        "TX, PRB, TREAT, special_needs_offender both_are_listed_agencies continuity_of_care",
        "TX, CM, TREAT, special_needs_offender both_are_listed_agencies continuity_of_care",
        "NY, LEO, THREAT, likely_serious_harm_reported report_for_firearm_licensing"
    })
    void takingAwayAFactOrAPaperNeverWidensWhereAStateRequires(
            String state, String requester, String purpose, String law) {
        for (String dataClass : List.of("DEM", "MH", "PLAN")) {
            ObjectNode lawful = Asking.with(Asking.cell(requester, purpose, dataClass), law.split(" ", -1));
            lawful.put("jurisdiction", state)
                    .withArray("/agreements")
                    .add(OtherWays.paper("AGENCY_POLICY", "recipient-1"));
            for (String hidden : List.of("", "plan_exists", "service_needs", "all")) {
                ObjectNode request = lawful.deepCopy();
                if (!hidden.isEmpty()) {
                    ArrayNode hide = request.withArray("/wishes").addObject().putArray("hide");
                    (hidden.equals("all") ? List.<String>of() : List.of(hidden)).forEach(hide::add);
                }
                eachTakenAway(request);
            }
        }
    }

    private static void eachTakenAway(ObjectNode request) {
        for (String fact : List.copyOf(request.withObject("/facts").propertyNames())) {
            NeverWidensProperties.holds(request, Asking.without(request.deepCopy(), fact));
        }
        for (String given : NeverWidensProperties.GIVEN) {
            ObjectNode less = request.deepCopy();
            less.remove(given);
            NeverWidensProperties.holds(request, less);
        }
    }
}
