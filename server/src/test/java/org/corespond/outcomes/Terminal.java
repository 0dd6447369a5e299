package org.corespond.outcomes;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corespond.launch.Word;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs a word as an operator would and keeps what it prints. */
record Terminal(int code, String out, String err) {
    static Terminal run(Word word, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = word.run(
                List.of(args).stream().map(Object::toString).toList(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Terminal(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The measures of a JSON answer by id. */
    Map<String, JsonNode> measures() {
        Map<String, JsonNode> measures = new HashMap<>();
        JsonMapper.shared()
                .readTree(out)
                .forEach(node -> measures.put(node.get("id").asString(), node));
        return measures;
    }
}
