package org.corespond.sharing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Disclosure;
import org.corespond.sharing.decision.PolicySet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One decision for each line; a line that cannot be read gets an error of its own and stops nothing. */
final class DecideLines {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final PolicySet policy;
    private final RequestReader requests;
    private final PrintStream out;
    private boolean bad;

    DecideLines(PolicySet policy, PrintStream out) {
        this.policy = policy;
        this.requests = new RequestReader(policy.sentences().keySet());
        this.out = out;
    }

    /** Whether any line could not be read. */
    boolean bad() {
        return bad;
    }

    void decide(BufferedReader lines) throws IOException {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String text = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
            if (!text.isBlank()) {
                out.println(answer(number, text));
            }
        }
        out.flush();
    }

    private ObjectNode answer(int number, String line) {
        try {
            JsonNode json = JSON.readTree(line);
            RequestReader.Asked asked = requests.read(Part.root(json));
            Decision decision = Disclosure.decide(asked.request(), asked.facts(), policy);
            return DecisionJson.of(number, json.get("id"), decision);
        } catch (BadInput e) {
            bad = true;
            return DecisionJson.error(number, String.valueOf(e.getMessage()), e.expected());
        } catch (JacksonException e) {
            bad = true;
            String where = "column " + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage();
            return DecisionJson.error(number, where, "one JSON object a line (docs/guide/decide.schema.json)");
        }
    }
}
