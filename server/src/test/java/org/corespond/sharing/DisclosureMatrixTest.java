package org.corespond.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.corespond.NoDatabase;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Outcome;
import org.corespond.sharing.decision.PolicySet.Cell;
import org.corespond.sharing.decision.PolicySet.Question;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** disclosure.md A.3: every cell, under every state of the consent, of custody and of the state's law. */
@NoDatabase
class DisclosureMatrixTest {
    private enum Paper {
        NONE,
        VALID,
        WRONG_RECIPIENT,
        EXPIRED_BY_A_SECOND,
        REVOKED,
        LACKING_AN_ELEMENT
    }

    private static final List<String> STATES = List.of("MN", "TX", "WA", "IL", "VA", "");
    private static final Set<String> WASHINGTON = Set.of("TREAT", "CONF", "EMERG", "LEREQ", "CUST");
    private static final Set<String> ILLINOIS = Set.of("TREAT", "THREAT", "CONF", "EMERG", "CUST");

    @Test
    void everyCellAnswersAsTheMatrixSays() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (var cell : Asking.SIMULATOR.matrix().entrySet()) {
            for (Paper paper : Paper.values()) {
                for (String state : STATES) {
                    wrong.addAll(check(cell.getKey(), cell.getValue(), paper, state));
                    asked += 2;
                }
            }
        }
        assertThat(wrong.stream().limit(20)).isEmpty();
        assertThat(asked).isEqualTo(800 * 6 * 6 * 2);
    }

    @Test
    void theShippedMatrixIsThePublishedOne() throws IOException {
        String openData = System.getenv("CORESPOND_OPEN_DATA");
        Path oracle = openData == null
                ? Path.of("absent")
                : Path.of(openData).resolveSibling("privacy").resolve("disclosure-matrix.csv");
        assumeThat(oracle)
                .as("beside the folder that CORESPOND_OPEN_DATA names")
                .exists();

        assertThat(PolicyFiles.shipped().matrixLines()).isEqualTo(Files.readAllLines(oracle));
    }

    private static List<String> check(Question question, Cell cell, Paper paper, String state) {
        List<String> wrong = new ArrayList<>();
        for (boolean custody : new boolean[] {true, false}) {
            ObjectNode request = request(question, cell, paper, state, custody);
            Decision decision = Asking.decide(request);
            boolean expected = expected(question, cell, paper, state, custody);
            String found = decision.outcome() + ":" + decision.rule() + " "
                    + decision.effect().permit();
            String wanted = cell.outcome() + ":" + cell.rule() + " " + expected;
            if (!found.equals(wanted)) {
                wrong.add(question + " " + paper + " " + state + " custody " + custody + ": " + found + ", expected "
                        + wanted + " " + decision.effect().missing());
            }
        }
        return wrong;
    }

    private static ObjectNode request(Question question, Cell cell, Paper paper, String state, boolean custody) {
        ObjectNode request = Asking.cell(
                question.requester().name(),
                question.purpose().name(),
                question.dataClass().name());
        if (!state.isEmpty()) {
            request.put("jurisdiction", state);
        }
        request.remove("custody");
        if (custody) {
            request.putObject("custody").put("id", "booking").put("from", "2026-11-01T00:00:00Z");
        }
        if (cell.outcome() != Outcome.C || cell.rule().equals("H9")) {
            ArrayNode consents = request.putArray("consents");
            consents.add(specific(question));
        }
        change((ArrayNode) request.get("consents"), paper);
        return request;
    }

    private static ObjectNode specific(Question question) {
        ObjectNode consent = Asking.json("""
            {'id': 'c', 'kind': 'SPECIFIC', 'person': 'person-1', 'discloser': 'custodian-1', 'information': 'all',
             'recipients': ['recipient-1'], 'until': '2027-01-01T00:00:00Z', 'signedBy': 'person-1',
             'capacity': 'PATIENT', 'signedAt': '2026-01-01T00:00:00Z',
             'statements': ['right_to_revoke', 'redisclosure_warning', 'no_conditioning']}\
            """);
        consent.putArray("classes").add(question.dataClass().name());
        consent.putArray("purposes").add(question.purpose().name());
        return consent;
    }

    private static void change(ArrayNode consents, Paper paper) {
        ObjectNode consent = (ObjectNode) consents.get(0);
        switch (paper) {
            case NONE -> consents.removeAll();
            case VALID -> {}
            case WRONG_RECIPIENT -> consent.putArray("recipients").add("somebody-else");
            case EXPIRED_BY_A_SECOND -> consent.put("until", "2026-11-22T11:59:59Z");
            case REVOKED -> consent.put("revokedAt", "2026-11-22T12:00:00Z");
            case LACKING_AN_ELEMENT -> consent.remove("signedBy");
        }
    }

    private static boolean expected(Question question, Cell cell, Paper paper, String state, boolean custody) {
        boolean valid = paper == Paper.VALID;
        boolean ofCustody =
                question.purpose().name().equals("CUST") || cell.rule().equals("H8");
        boolean person = !Set.of("K1", "K2").contains(cell.rule()) && cell.outcome() != Outcome.A;
        return switch (cell.outcome()) {
            case D -> false;
            case A -> true;
            case C -> (valid || cell.rule().equals("H9")) && (custody || !ofCustody);
            case L -> true;
            case M, P -> (custody || !ofCustody || !person) && (valid || !narrowed(question, cell, state));
        };
    }

    /** RCW 70.02.230 and 740 ILCS 110/5 close the health record to those outside care, but for consent and process. */
    private static boolean narrowed(Question question, Cell cell, String state) {
        String who = question.requester().name();
        String why = question.purpose().name();
        String what = question.dataClass().name();
        boolean outside = Set.of("LEO", "DSP", "PRB", "CM", "ADV").contains(who);
        boolean elsewhere = cell.outcome() == Outcome.L || cell.rule().equals("G1"); // on file; held by 911
        return switch (state) {
            case "WA" ->
                outside
                        && WASHINGTON.contains(why)
                        && Set.of("DEM", "MH", "PSYN", "PLOC").contains(what)
                        && !elsewhere;
            case "IL" ->
                (outside || who.equals("JAIL"))
                        && ILLINOIS.contains(why)
                        && Set.of("DEM", "MH", "PSYN").contains(what)
                        && !elsewhere;
            default -> false;
        };
    }
}
