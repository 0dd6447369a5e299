package org.corespond.sharing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.corespond.sharing.OverlayReader.Refused;
import org.corespond.sharing.OverlayReader.Row;
import org.corespond.sharing.decision.Overlay;
import org.corespond.sharing.decision.PolicySet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a policy set from its files: the matrix, the rules, and each overlay that has tests, reviewer and dates and whose
 * tests hold. Its hash is SHA-256 over the content, in whatever order and layout the files say it.
 */
public final class Policies {
    private final PolicySet policy;
    private final List<Refused> refused;

    private Policies(PolicySet policy, List<Refused> refused) {
        this.policy = policy;
        this.refused = List.copyOf(refused);
    }

    /** The shipped set: with unreviewed overlays for demonstration and simulator, without them for a running community. */
    public static PolicySet shipped(boolean unreviewedApplies) {
        Policies loaded = load(PolicyFiles.shipped(), unreviewedApplies);
        if (!loaded.refused.isEmpty()) {
            throw new IllegalStateException("shipped overlays do not load: " + loaded.refused);
        }
        return loaded.policy;
    }

    PolicySet policy() {
        return policy;
    }

    List<Refused> refused() {
        return refused;
    }

    static Policies load(PolicyFiles files, boolean unreviewedApplies) {
        JsonNode rules = yaml(files.rules());
        JsonNode overlays = yaml(files.overlays());
        PolicyReader reader = new PolicyReader(Part.root(rules));
        OverlayReader rows = new OverlayReader(reader);
        List<Row> read = rows.read(Part.root(overlays));
        String hash = hash(rules, overlays, files);
        PolicyParts parts = new PolicyParts(Part.root(rules), reader, MatrixReader.read(files.matrixLines()), hash);
        OverlayTests tests = new OverlayTests(
                Part.root(yaml(files.overlayTests())),
                new RequestReader(reader.sentences().keySet()));
        PolicySet trial = parts.with(read.stream().map(Row::overlay).toList(), true);
        List<Refused> refused = new ArrayList<>(rows.refused());
        List<Overlay> loaded = new ArrayList<>();
        for (Row row : read) {
            Optional<String> fault = row.tests().stream()
                    .flatMap(name -> tests.fault(name, trial).stream())
                    .findFirst();
            if (fault.isPresent()) {
                refused.add(new Refused(row.overlay().id(), fault.get()));
            } else {
                loaded.add(row.overlay());
            }
        }
        return new Policies(parts.with(loaded, unreviewedApplies), refused);
    }

    /** Read as plain YAML first: tests that share their request do so by anchors. */
    static JsonNode yaml(String text) {
        Object plain = new Load(LoadSettings.builder().build()).loadFromString(text);
        return JsonMapper.shared().valueToTree(plain);
    }

    static String hash(JsonNode rules, JsonNode overlays, PolicyFiles files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(canonical(rules).getBytes(StandardCharsets.UTF_8));
            digest.update(canonical(overlays).getBytes(StandardCharsets.UTF_8));
            String cells =
                    String.join("\n", files.matrixLines().stream().sorted().toList());
            digest.update(cells.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keys in order, no space; lists keep theirs, because the first row that fits decides. */
    private static String canonical(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, String> sorted = new TreeMap<>();
            node.properties().forEach(it -> sorted.put(it.getKey(), canonical(it.getValue())));
            List<String> parts = new ArrayList<>();
            sorted.forEach((key, value) -> parts.add(JsonMapper.shared().writeValueAsString(key) + ":" + value));
            return "{" + String.join(",", parts) + "}";
        }
        if (node.isArray()) {
            List<String> parts = new ArrayList<>();
            node.forEach(it -> parts.add(canonical(it)));
            return "[" + String.join(",", parts) + "]";
        }
        return node.toString();
    }
}
