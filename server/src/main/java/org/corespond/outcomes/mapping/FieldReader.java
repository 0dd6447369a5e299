package org.corespond.outcomes.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the plan of one field: where its value is, what its codes mean, and what happens when it cannot be read. */
final class FieldReader {
    private static final Set<String> COMMON = Set.of("required", "if_unreadable");
    private final ValueReader values;
    private final Map<FactField, StampValue> stamps;
    private final List<CodeMap> maps;

    FieldReader(ValueReader values, Map<FactField, StampValue> stamps, List<CodeMap> maps) {
        this.values = values;
        this.stamps = stamps;
        this.maps = maps;
    }

    FieldPlan read(FactField field, YamlNode node) {
        Set<String> watched = values.scope().watch();
        Set<String> codes = new TreeSet<>();
        FieldPlan.FieldValue value = switch (field.kind()) {
            case STAMP -> stamp(field, node);
            case ANSWER -> answer(field, node);
            case CODE -> code(field, node, codes);
            case CODES -> codes(field, node, codes);
        };
        if (codes.isEmpty() && (field.kind() == FactField.Kind.CODE || field.kind() == FactField.Kind.CODES)) {
            refuseSensitive(node, watched);
        }
        return new FieldPlan(field, value, flag(node, "required"), blankIfUnreadable(node), codes);
    }

    /** Text that a mapping takes over as it stands may not come from where addresses and names are. */
    private void refuseSensitive(YamlNode node, Set<String> columns) {
        for (String column : new TreeSet<>(columns)) {
            if (values.scope().isSensitive(column)) {
                throw node.expected(
                        "the column \"" + column + "\" looks as if it held an address, a name, a badge number or"
                                + " a narrative, and this field stores its text; map it to codes, or say"
                                + " \"sensitive: reviewed\" at the column if it holds nothing of that kind");
            }
        }
    }

    private FieldPlan.FieldValue stamp(FactField field, YamlNode node) {
        StampValue stamp = new StampReader(field.key(), values).read(node);
        stamps.put(field, stamp);
        return row -> {
            Stamp read = row.get(field);
            return read.isNothing() ? Optional.empty() : Optional.of(read);
        };
    }

    private FieldPlan.FieldValue answer(FactField field, YamlNode node) {
        if (node.isMap() && node.find("when") != null) {
            node.entries(Set.of("when", "unknown_when", "required"));
            Condition when = values.conditions().read(node.get("when"));
            YamlNode unknown = node.find("unknown_when");
            Condition unknownWhen =
                    unknown == null ? cells -> false : values.conditions().read(unknown);
            return row -> unknownWhen.holds(row.cells()) ? Optional.empty() : Optional.of(when.holds(row.cells()));
        }
        if (node.isMap() && ConditionReader.isCondition(node.entries())) {
            throw node.expected("put the condition under \"when\"");
        }
        CodeMapReader reader = new CodeMapReader(Answers.CODES);
        TextValue text = values.read(node, others());
        CodeMap map = node.isMap() && node.find("map") != null ? remember(reader.read(field.key(), node)) : null;
        String blank = node.isMap() ? reader.blank(node) : null;
        return row -> {
            List<String> found = text.texts(row.cells());
            if (found.isEmpty()) {
                return Optional.ofNullable(blank == null ? null : Answers.of(field.key(), blank));
            }
            Boolean any = null;
            for (String value : found) {
                Boolean one = Answers.of(field.key(), map == null ? value : map.code(value));
                any = (Boolean.TRUE.equals(any) || one == null) ? any : one;
            }
            return Optional.ofNullable(any);
        };
    }

    private FieldPlan.FieldValue code(FactField field, YamlNode node, Set<String> produced) {
        FieldPlan.FieldValue list = codes(field, node, produced);
        return row -> {
            List<?> codes = (List<?>) list.read(row).orElse(List.of());
            return codes.isEmpty() ? Optional.empty() : Optional.of(codes.getFirst());
        };
    }

    private FieldPlan.FieldValue codes(FactField field, YamlNode node, Set<String> produced) {
        CodeMapReader reader = new CodeMapReader(Vocabulary.of(field));
        TextValue text = values.read(node, others());
        boolean fixed = isFixed(node);
        if (!node.isMap() || (node.find("map") == null && !fixed)) {
            requireFree(field, node);
        }
        if (fixed) {
            fixedCodes(node, reader);
        }
        CodeMap map = node.isMap() && !fixed ? remember(reader.read(field.key(), node)) : freeCodes(field);
        String blank = node.isMap() ? reader.blank(node) : null;
        produced.addAll(reader.codes());
        return row -> {
            List<String> texts = text.texts(row.cells());
            if (texts.size() == 1) {
                return Optional.of(List.of(fixed ? texts.getFirst() : map.code(texts.getFirst())));
            }
            if (texts.isEmpty() && blank == null) {
                return Optional.empty();
            }
            Set<String> codes = new java.util.LinkedHashSet<>();
            for (String value : texts) {
                codes.add(fixed ? value : map.code(value));
            }
            if (codes.isEmpty() && blank != null) {
                codes.add(blank);
            }
            return codes.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(codes));
        };
    }

    /** A constant, or cases whose outcomes are all written in the mapping, are codes already. */
    private static boolean isFixed(YamlNode node) {
        return node.isMap()
                && node.find("map") == null
                && (node.find("constant") != null || node.find("cases") != null);
    }

    private static void fixedCodes(YamlNode node, CodeMapReader reader) {
        for (String key : List.of("constant", "otherwise")) {
            YamlNode value = node.find(key);
            if (value != null) {
                reader.code(value);
            }
        }
        YamlNode cases = node.find("cases");
        for (YamlNode item : cases == null ? List.<YamlNode>of() : cases.items()) {
            reader.code(item.get("then"));
        }
    }

    private CodeMap freeCodes(FactField field) {
        CodeMap map = new CodeMap(field.key());
        if (Vocabulary.of(field).isEmpty()) {
            map.keepOthers();
        }
        return map;
    }

    private static void requireFree(FactField field, YamlNode node) {
        if (!Vocabulary.of(field).isEmpty()) {
            throw node.expected(
                    "this field has a list of codes: add \"map\" with the values of the file and the code of each ("
                            + String.join(", ", new TreeSet<>(Vocabulary.of(field))) + ")");
        }
    }

    private CodeMap remember(CodeMap map) {
        maps.add(map);
        return map;
    }

    private static Set<String> others() {
        Set<String> others = new HashSet<>(COMMON);
        others.addAll(CodeMapReader.KEYS);
        return others;
    }

    private static boolean flag(YamlNode node, String key) {
        YamlNode flag = node.isMap() ? node.find(key) : null;
        return flag != null && flag.yes();
    }

    private static boolean blankIfUnreadable(YamlNode node) {
        @Nullable YamlNode choice = node.isMap() ? node.find("if_unreadable") : null;
        return choice != null && "blank".equals(choice.oneOf(Set.of("blank", "quarantine")));
    }
}
