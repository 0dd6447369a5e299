package org.corespond.outcomes.mapping;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A place in a mapping file that knows its line and its key, so that every complaint can name them. */
final class YamlNode {
    private final Path file;
    private final Node node;
    private final String path;

    private YamlNode(Path file, Node node, String path) {
        this.file = file;
        this.node = node;
        this.path = path;
    }

    static YamlNode read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new MappingRefused(file + ": there is no such mapping file");
        }
        try {
            String text = Files.readString(file);
            Node root = new Compose(
                            LoadSettings.builder().setAllowDuplicateKeys(true).build())
                    .composeString(text)
                    .orElseThrow(() -> new MappingRefused(file + ":1: the mapping file is empty"));
            return new YamlNode(file, root, "");
        } catch (MalformedInputException notUtf8) {
            throw new MappingRefused(file + ": the mapping file is not UTF-8 text");
        } catch (MarkedYamlEngineException broken) {
            String line = broken.getProblemMark()
                    .map(mark -> ":" + (mark.getLine() + 1))
                    .orElse("");
            throw new MappingRefused(file + line + ": this is not YAML: " + broken.getProblem());
        } catch (YamlEngineException broken) {
            throw new MappingRefused(file + ": this is not YAML: " + broken.getMessage());
        }
    }

    Path file() {
        return file;
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isText() {
        return node instanceof ScalarNode && !isNull();
    }

    private boolean isNull() {
        // Only an empty value is nothing: "null" and "NULL" are texts that exports contain.
        return node instanceof ScalarNode scalar
                && scalar.getValue().isEmpty()
                && scalar.getScalarStyle() == ScalarStyle.PLAIN;
    }

    /** The complaint: file, line, key, what was expected. */
    MappingRefused expected(String what) {
        String line =
                node.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
        return new MappingRefused(file + line + ": " + (path.isEmpty() ? "" : path + ": ") + what);
    }

    String text() {
        if (node instanceof ScalarNode scalar && !isNull()) {
            return scalar.getValue();
        }
        throw expected(
                "expected a text" + (isNull() ? ", found nothing" : isMap() ? ", found keys" : ", found a list"));
    }

    int number(int least, int most) {
        try {
            int number = Integer.parseInt(text().strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, together with the range
        }
        throw expected("expected a whole number from " + least + " to " + most + ", found \"" + text() + "\"");
    }

    boolean yes() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw expected("expected true or false, found \"" + text() + "\"");
        };
    }

    /** The texts of a list; a single text is a list of one. */
    List<String> texts() {
        return items().stream().map(YamlNode::text).toList();
    }

    /** The items of a list; anything else is a list of one. */
    List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlNode(file, item, path + "[" + (items.size() + 1) + "]"));
        }
        return items;
    }

    Map<String, YamlNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw expected("expected keys with values, found "
                    + (isList() ? "a list" : isNull() ? "nothing" : "\"" + text() + "\""));
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            YamlNode value = new YamlNode(file, tuple.getValueNode(), path.isEmpty() ? key : path + "." + key);
            if (key.isEmpty() && !(tuple.getKeyNode() instanceof ScalarNode)) {
                throw value.expected("a key has to be a text");
            }
            if (entries.put(key, value) != null) {
                throw value.expected("this key stands here twice");
            }
        }
        return entries;
    }

    /** The entries, none of them outside the list of known keys. */
    Map<String, YamlNode> entries(Set<String> known) {
        Map<String, YamlNode> entries = entries();
        entries.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.expected("there is no such key here" + Suggest.among(key, known));
            }
        });
        return entries;
    }

    @Nullable
    YamlNode find(String key) {
        return isMap() ? entries().get(key) : null;
    }

    YamlNode get(String key) {
        YamlNode found = find(key);
        if (found == null) {
            throw expected("the key \"" + key + "\" is missing");
        }
        return found;
    }

    /** One of a few words. */
    String oneOf(Set<String> words) {
        String text = text();
        if (!words.contains(text)) {
            throw expected("expected one of "
                    + String.join(", ", words.stream().sorted().toList()) + ", found \"" + text + "\""
                    + (Suggest.among(text, words).startsWith("; did") ? Suggest.among(text, words) : ""));
        }
        return text;
    }
}
