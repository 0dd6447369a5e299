package org.corespond.outcomes.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a mapping file from top to bottom; the first thing that cannot be right is refused with its line. */
public final class MappingReader {
    static final Set<String> KEYS = Set.of(
            "version",
            "name",
            "title",
            "about",
            "unit",
            "zone",
            "formats",
            "missing",
            "read",
            "files",
            "columns",
            "drop",
            "ignore",
            "books",
            "derive",
            "key",
            "same_key",
            "person",
            "event",
            "filters",
            "checks",
            "fields");

    private MappingReader() {}

    /** Reads the file and the code books it names. */
    public static Mapping read(Path file) throws IOException {
        YamlNode root = YamlNode.read(file);
        Map<String, YamlNode> entries = root.entries(KEYS);
        if (root.get("version").number(1, 1) != 1) {
            throw root.get("version").expected("expected 1");
        }
        YamlNode formats = entries.get("formats");
        Scope scope = new Scope(
                Books.read(entries.get("books")), formats == null ? DateFormats.iso() : DateFormats.of(formats));
        SectionReader sections = new SectionReader(root, scope);
        List<Column> columns = sections.columns(root.get("columns"));
        ValueReader values = new ValueReader(scope);
        List<TextValue> derived = derived(entries.get("derive"), scope, values);
        YamlNode missing = entries.get("missing");
        return new Mapping(
                identity(root),
                sections.sections(entries.get("files")),
                new Mapping.Columns(
                        columns,
                        derived,
                        missing == null ? Set.of() : Fold.all(missing.texts()),
                        new Mapping.Headers(texts(entries.get("drop")), texts(entries.get("ignore")))),
                new KeyReader(values).read(root),
                new Mapping.RulesAndPlans(rules(entries, values), plans(root.get("fields"), values)));
    }

    private static List<String> texts(@Nullable YamlNode node) {
        return node == null ? List.of() : node.texts();
    }

    private static Mapping.Identity identity(YamlNode root) {
        YamlNode title = root.find("title");
        String unit = root.get("unit").oneOf(Set.of("dispatch", "encounter", "force", "booking"));
        ZoneId zone = StampReader.zone(root.get("zone"));
        String name = root.get("name").text();
        return new Mapping.Identity(
                name,
                title == null ? name : title.text(),
                Mapping.Unit.valueOf(unit.toUpperCase(Locale.ROOT)),
                zone == null ? ZoneId.of("UTC") : zone);
    }

    private static List<TextValue> derived(@Nullable YamlNode node, Scope scope, ValueReader values) {
        List<TextValue> derived = new ArrayList<>();
        for (Map.Entry<String, YamlNode> entry : node == null
                ? Set.<Map.Entry<String, YamlNode>>of()
                : node.entries().entrySet()) {
            if (scope.has(entry.getKey())) {
                throw entry.getValue().expected("there is already a column of this name");
            }
            Set<String> watched = scope.watch();
            derived.add(values.read(entry.getValue()));
            scope.addDerived(entry.getKey(), Set.copyOf(watched));
        }
        return derived;
    }

    private static Mapping.Rules rules(Map<String, YamlNode> entries, ValueReader values) {
        List<Mapping.NamedCondition> filters = new ArrayList<>();
        for (YamlNode item : items(entries.get("filters"))) {
            Map<String, YamlNode> keys = item.entries(Set.of("name", "drop", "keep"));
            if (keys.containsKey("drop") == keys.containsKey("keep")) {
                throw item.expected("expected a name and either drop or keep with a condition");
            }
            Condition condition = values.conditions().read(item.get(keys.containsKey("drop") ? "drop" : "keep"));
            filters.add(new Mapping.NamedCondition(
                    item.get("name").text(), keys.containsKey("drop") ? condition : cells -> !condition.holds(cells)));
        }
        List<Mapping.NamedCondition> checks = new ArrayList<>();
        for (YamlNode item : items(entries.get("checks"))) {
            item.entries(Set.of("name", "require"));
            checks.add(new Mapping.NamedCondition(
                    item.get("name").text(), values.conditions().read(item.get("require"))));
        }
        return new Mapping.Rules(filters, checks);
    }

    private static List<YamlNode> items(@Nullable YamlNode node) {
        return node == null ? List.of() : node.items();
    }

    private static Mapping.Plans plans(YamlNode node, ValueReader values) {
        Map<FactField, StampValue> stamps = new EnumMap<>(FactField.class);
        List<CodeMap> maps = new ArrayList<>();
        FieldReader reader = new FieldReader(values, stamps, maps);
        Set<String> known = new TreeSet<>();
        for (FactField field : FactField.values()) {
            known.add(field.key());
        }
        Map<FactField, FieldPlan> plans = new EnumMap<>(FactField.class);
        Map<String, YamlNode> entries = new LinkedHashMap<>(node.entries(known));
        entries.forEach((key, value) ->
                FactField.find(key).ifPresent(field -> plans.put(field, reader.read(field, value))));
        if (plans.isEmpty()) {
            throw node.expected("expected at least one field" + Suggest.among("", known));
        }
        return new Mapping.Plans(List.copyOf(plans.values()), stamps, maps);
    }
}
