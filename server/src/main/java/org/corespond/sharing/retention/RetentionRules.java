package org.corespond.sharing.retention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.corespond.directory.Agency;
import org.corespond.sharing.KeptRecords.RecordClass;
import org.corespond.sharing.retention.RetentionRule.Action;
import org.corespond.sharing.retention.RetentionRule.Bound;
import org.corespond.sharing.retention.RetentionRule.Regime;
import org.corespond.sharing.retention.RetentionRule.Trigger;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of rules that the product ships; each waits for a named reviewer at each agency (decisions 31). */
final class RetentionRules {
    private static final Set<String> KEYS = Set.of(
            "id",
            "class",
            "custodians",
            "jurisdiction",
            "regime",
            "trigger",
            "bound",
            "period",
            "reviewEvery",
            "action",
            "legalHoldAllowed",
            "citation");

    private RetentionRules() {}

    static List<RetentionRule> shipped() {
        String path = "/sharing/retention.yaml";
        try (InputStream in = Objects.requireNonNull(RetentionRules.class.getResourceAsStream(path), path)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<RetentionRule> read(String yaml) {
        Object plain = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        List<RetentionRule> rules = new ArrayList<>();
        for (JsonNode row : JsonMapper.shared().<JsonNode>valueToTree(plain)) {
            row.propertyNames().stream().filter(key -> !KEYS.contains(key)).forEach(key -> {
                throw new IllegalArgumentException("a retention rule has no " + key);
            });
            rules.add(rule(row));
        }
        return List.copyOf(rules);
    }

    private static RetentionRule rule(JsonNode row) {
        Set<Agency.Kind> custodians = EnumSet.noneOf(Agency.Kind.class);
        row.path("custodians").forEach(kind -> custodians.add(Agency.Kind.valueOf(kind.asString())));
        return new RetentionRule(
                text(row, "id"),
                RecordClass.valueOf(text(row, "class")),
                custodians,
                text(row, "jurisdiction"),
                Regime.valueOf(text(row, "regime")),
                Trigger.valueOf(text(row, "trigger")),
                Bound.valueOf(text(row, "bound")),
                period(row, "period"),
                period(row, "reviewEvery"),
                Action.valueOf(text(row, "action")),
                row.path("legalHoldAllowed").asBoolean(),
                text(row, "citation"));
    }

    private static String text(JsonNode row, String key) {
        if (!row.path(key).isString()) {
            throw new IllegalArgumentException("a retention rule needs " + key + ": "
                    + Arrays.toString(row.propertyNames().toArray()));
        }
        return row.path(key).asString();
    }

    private static @Nullable Period period(JsonNode row, String key) {
        return row.path(key).isString() ? Period.parse(row.path(key).asString()) : null;
    }
}
