package org.corespond.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.corespond.NoDatabase;
import org.corespond.sharing.OverlayReader.Refused;
import org.corespond.sharing.decision.Overlay;
import org.corespond.sharing.decision.PolicySet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** disclosure.md A.7: "An overlay without tests, reviewer and dates does not load." */
@NoDatabase
class OverlayLoadingTest {
    private static final String MINNESOTA = "US-MN-144.294-2";
    private static final PolicyFiles SHIPPED = PolicyFiles.shipped();
    private static final ArrayNode ROWS = (ArrayNode) Policies.yaml(SHIPPED.overlays());

    @Test
    void theShippedOverlaysAllLoadAndAreUnreviewed() {
        Policies loaded = Policies.load(SHIPPED, true);

        assertThat(loaded.refused()).isEmpty();
        assertThat(loaded.policy().overlays()).hasSize(ROWS.size()).noneMatch(Overlay::reviewed);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("no tests", row -> row.remove("tests"), "tests, a reviewer and a date of effect"),
                fault("an empty list of tests", row -> row.putArray("tests"), "tests, a reviewer"),
                fault("no reviewer", row -> row.remove("reviewedBy"), "tests, a reviewer"),
                fault("a blank reviewer", row -> row.put("reviewedBy", " "), "tests, a reviewer"),
                fault("a reviewer without a date", row -> row.put("reviewedBy", "A. Counsel"), "a name and a date"),
                fault("a date without a reviewer", row -> row.put("reviewedBy", ", 2026-11-22"), "a name and a date"),
                fault("no date of effect", row -> row.remove("effectiveFrom"), "a date of effect"),
                fault("a date of effect that is none", row -> row.put("effectiveFrom", "soon"), "effectiveFrom"),
                fault("an end that is no date", row -> row.put("effectiveTo", "later"), "effectiveTo"),
                fault("an end before its start", row -> row.put("effectiveTo", "2022-06-30"), "a day after"),
                fault("an end on the day of its start", row -> row.put("effectiveTo", "2022-07-01"), "a day after"),
                fault("a test that is not there", row -> row.withArray("tests").add("mn-nothing"), "there is no test"),
                fault(
                        "a test that fails",
                        row -> row.put("view", "V-TX"),
                        "the test mn-crisis-name-given.permit fails"),
                fault("an effect nobody knows", row -> row.put("effect", "ALLOW"), "RESTRICT, PERMIT, REQUIRE"),
                fault("no effect", row -> row.remove("effect"), "effect"),
                fault("a requirement without a view", row -> row.remove("view"), "limited to what the law requires"),
                fault("a restriction with a condition", row -> row.put("effect", "RESTRICT"), "would widen"));
    }

    static Stream<Arguments> unknowns() {
        return Stream.of(
                fault("a view nobody knows", row -> row.put("view", "V-ALL"), "a view of this policy set"),
                fault("no conditions key", row -> row.remove("conditions"), "conditions"),
                fault("a fact nobody knows", row -> row.withArray("conditions").add("looks_ill"), "the name of a fact"),
                fault("a kind of condition nobody knows", row -> condition(row, "mood:BAD"), "is:, consent:"),
                fault("a standing nobody knows", row -> condition(row, "is:RICH"), "PERSON_IN_CUSTODY"),
                fault("a consent nobody knows", row -> condition(row, "consent:VERBAL"), "SPECIFIC"),
                fault("an agreement nobody knows", row -> condition(row, "agreement:HANDSHAKE"), "BAA"),
                fault("a process nobody knows", row -> condition(row, "process:LETTER"), "COURT_ORDER"),
                fault("a kind of request nobody knows", row -> condition(row, "request:FAVOUR"), "VICTIM"),
                fault("a rule nobody knows", row -> condition(row, "rule:H99"), "a rule of this policy set"),
                fault("a duty nobody knows", row -> row.withArray("obligations").add("SMILE"), "an obligation's code"),
                fault("a requester nobody knows", row -> match(row, "requester", "FBI"), "LEO"),
                fault("a purpose nobody knows", row -> match(row, "purpose", "SNOOP"), "THREAT"),
                fault("a class nobody knows", row -> match(row, "class", "GOSSIP"), "PLAN"),
                fault("a regime nobody knows", row -> match(row, "regime", "GDPR"), "HIPAA"),
                fault("a label nobody knows", row -> match(row, "label", "SECRET"), "PART2"),
                fault("a misspelt key of its match", row -> match(row, "requesters", "LEO"), "an unknown key"),
                fault("no match", row -> row.remove("match"), "match"),
                fault("no citation", row -> row.remove("citation"), "citation"),
                fault("no jurisdiction", row -> row.remove("jurisdiction"), "jurisdiction"),
                fault(
                        "a jurisdiction that is no state",
                        row -> row.put("jurisdiction", "Minnesota"),
                        "a state like MN"),
                fault("a misspelt key", row -> row.put("reviewdBy", "x"), "an unknown key"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"faults", "unknowns"})
    void aRowWithAFaultDoesNotLoadAndSaysWhyWhileTheOthersDo(String what, Consumer<ObjectNode> fault, String says) {
        Policies loaded = Policies.load(with(fault), true);

        assertThat(loaded.refused()).as(what).hasSize(1);
        Refused refused = loaded.refused().getFirst();
        assertThat(refused.id()).isEqualTo(MINNESOTA);
        assertThat(refused.reason()).contains(says);
        assertThat(loaded.policy().overlays())
                .hasSize(ROWS.size() - 1)
                .extracting(Overlay::id)
                .doesNotContain(MINNESOTA);
    }

    @Test
    void aRowWithoutAnIdIsNamedByItsPlaceAndTheSecondOfTwoWithOneIdDoesNotLoad() {
        assertThat(Policies.load(with(row -> row.remove("id")), true).refused())
                .extracting(Refused::id)
                .containsExactly("[0]");
        assertThat(Policies.load(with(row -> row.put("id", "US-TX-614.017")), true)
                        .refused())
                .extracting(Refused::id)
                .containsExactly("US-TX-614.017");
    }

    @Test
    void aTestThatCannotBeReadRefusesItsRow() {
        String name = "mn-no-name.deny";
        for (String broken : List.of(
                "{'base': {}, 'with': {}, 'effect': 'perhaps'}",
                "{'base': [], 'with': {}, 'effect': 'deny'}",
                "{'base': {}, 'with': {'requestor': 'LEO'}, 'effect': 'deny'}",
                "{'base': {}, 'with': {}, 'effects': 'deny'}",
                "{'with': {}, 'effect': 'deny'}")) {
            ObjectNode tests = (ObjectNode) Policies.yaml(SHIPPED.overlayTests());
            tests.withObject("/tests").set(name, Asking.json(broken));
            Policies loaded = Policies.load(
                    new PolicyFiles(SHIPPED.rules(), SHIPPED.matrix(), SHIPPED.overlays(), text(tests)), true);

            assertThat(loaded.refused()).extracting(Refused::id).containsExactly(MINNESOTA);
            assertThat(loaded.refused().getFirst().reason()).startsWith("the test " + name + " cannot be read: ");
        }
    }

    /** decisions 31: unreviewed rows are active in demonstration and simulator, and inert in a running community. */
    @Test
    void anUnreviewedRowIsInertInARunningCommunityAndAReviewedOneAppliesEverywhere() {
        PolicyFiles reviewed = with(row -> row.put("reviewedBy", "A. Counsel, 2026-11-20"));

        assertThat(view(Policies.load(SHIPPED, true).policy())).isEqualTo("V-MN");
        assertThat(view(Policies.load(SHIPPED, false).policy())).isEqualTo("V-NONE");
        assertThat(view(Policies.load(reviewed, true).policy())).isEqualTo("V-MN");
        assertThat(view(Policies.load(reviewed, false).policy())).isEqualTo("V-MN");
    }

    /** Its own tests run with it in force, also where it then is inert: nothing unproven waits for its review. */
    @Test
    void aFaultyUnreviewedRowDoesNotLoadInARunningCommunityEither() {
        assertThat(Policies.load(with(row -> row.put("view", "V-TX")), false).refused())
                .extracting(Refused::id)
                .containsExactly(MINNESOTA);
    }

    @Test
    void aRowIsInForceFromItsFirstDayToBeforeItsLast() {
        PolicyFiles ends = with(row -> {
            row.put("reviewedBy", "A. Counsel, 2026-11-20").put("effectiveTo", "2026-11-23");
        });
        PolicySet policy = Policies.load(ends, false).policy();

        assertThat(view(policy, "2022-06-30T23:59:59.999999999Z")).isEqualTo("V-NONE");
        assertThat(view(policy, "2022-07-01T00:00:00Z")).isEqualTo("V-MN");
        assertThat(view(policy, "2026-11-22T23:59:59.999999999Z")).isEqualTo("V-MN");
        assertThat(view(policy, "2026-11-23T00:00:00Z")).isEqualTo("V-NONE");
    }

    private static Arguments fault(String what, Consumer<ObjectNode> fault, String says) {
        return Arguments.of(what, fault, says);
    }

    private static void condition(ObjectNode row, String condition) {
        row.withArray("conditions").add(condition);
    }

    private static void match(ObjectNode row, String key, String value) {
        row.withObject("/match").putArray(key).add(value);
    }

    /** The shipped files with a change to Minnesota's row, the first. */
    private static PolicyFiles with(Consumer<ObjectNode> change) {
        ArrayNode rows = ROWS.deepCopy();
        change.accept((ObjectNode) rows.get(0));
        return new PolicyFiles(SHIPPED.rules(), SHIPPED.matrix(), text(rows), SHIPPED.overlayTests());
    }

    /** JSON is YAML. */
    private static String text(Object json) {
        return JsonMapper.shared().writeValueAsString(json);
    }

    private static String view(PolicySet policy) {
        return view(policy, "2026-11-22T12:00:00Z");
    }

    /** What an officer at a crisis in Minnesota sees when nothing but its law opens the record. */
    private static String view(PolicySet policy, String instant) {
        ObjectNode request = Asking.json("""
            {'requester': 'LEO', 'recipient': 'police', 'purpose': 'THREAT', 'classes': ['MH'], 'person': 'person-1',
             'jurisdiction': 'MN', 'custodian': {'id': 'clinic', 'kind': 'PROVIDER'},
             'facts': {'patient_name_given': true, 'crisis_responded_to': true, 'necessary_for_safety': true},
             'agreements': [
               {'id': 'baa', 'kind': 'BAA', 'signed': true, 'parties': ['clinic'], 'from': '2000-01-01T00:00:00Z'},
               {'id': 'policy', 'kind': 'AGENCY_POLICY', 'signed': true, 'parties': ['police'],
                'from': '2000-01-01T00:00:00Z'}]}\
            """);
        return Asking.decide(request.put("instant", instant), policy)
                .effect()
                .view()
                .id();
    }
}
