package org.corespond.sharing;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Disclosure;
import org.corespond.sharing.decision.PolicySet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
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

    /** Decides each line that is not empty; a carriage return before its end is white space. */
    void decide(InputStream in) throws IOException {
        ByteLines lines = new ByteLines(in);
        int number = 0;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            number++;
            ObjectNode answer = answer(number, line);
            if (answer != null) {
                out.println(answer);
            }
        }
        out.flush();
    }

    private @Nullable ObjectNode answer(int number, byte[] line) {
        try {
            String text = ByteLines.text(line);
            String request = number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            if (request.isBlank()) {
                return null;
            }
            JsonNode json = JSON.readTree(request);
            RequestReader.Asked asked = requests.read(Part.root(json));
            Decision decision = Disclosure.decide(asked.request(), asked.facts(), policy);
            return DecisionJson.of(number, json.get("id"), decision);
        } catch (BadInput e) {
            bad = true;
            return DecisionJson.error(number, String.valueOf(e.getMessage()), e.expected());
        } catch (JacksonException e) {
            bad = true;
            // Beyond a limit of the reader there is no place to name.
            TokenStreamLocation at = e.getLocation();
            String where = (at == null ? "" : "column " + at.getColumnNr() + ": ") + e.getOriginalMessage();
            return DecisionJson.error(number, where, "one JSON object a line (docs/guide/decide.schema.json)");
        }
    }
}
