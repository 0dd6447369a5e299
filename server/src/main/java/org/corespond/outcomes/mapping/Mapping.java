package org.corespond.outcomes.mapping;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corespond.outcomes.source.ReadOptions;
import org.jspecify.annotations.Nullable;

/** A mapping file, understood. */
public final class Mapping {
    /** What one unit of the register is; every figure names it. */
    public enum Unit {
        DISPATCH,
        ENCOUNTER,
        FORCE,
        BOOKING
    }

    /** What a second row under the same key means. */
    public enum SameKey {
        CORRECTS,
        MERGES,
        REPEATS
    }

    /** A named reason why rows leave before they become facts. */
    record NamedCondition(String name, Condition holds) {}

    /**
     * How files with certain names differ from the rest.
     *
     * @param pattern glob over the file name
     * @param sheets sheets to read, by name, number or glob; empty for the one in options
     */
    record Section(
            String pattern,
            ReadOptions options,
            List<String> sheets,
            Map<String, Column> columns,
            Map<String, String> constants) {}

    record Identity(String name, String title, Unit unit, ZoneId zone) {}

    /** @param personColumns the columns that tell who the person is */
    record Keys(
            List<Integer> key,
            @Nullable TextValue person,
            Set<String> personColumns,
            @Nullable TextValue event,
            SameKey sameKey) {}

    record Rules(List<NamedCondition> filters, List<NamedCondition> checks) {}

    record Plans(List<FieldPlan> fields, Map<FactField, StampValue> stamps, List<CodeMap> maps) {}

    record Columns(List<Column> columns, List<TextValue> derived, Set<String> missing, Headers headers) {}

    /** Headers outside the columns: those that must never be stored and those known to be of no use. */
    record Headers(List<String> drop, List<String> ignore) {}

    private final Identity identity;
    private final List<Section> sections;
    private final Columns columns;
    private final Keys keys;
    private final Rules rules;
    private final Plans plans;

    Mapping(Identity identity, List<Section> sections, Columns columns, Keys keys, RulesAndPlans rest) {
        this.identity = identity;
        this.sections = sections;
        this.columns = columns;
        this.keys = keys;
        this.rules = rest.rules();
        this.plans = rest.plans();
    }

    record RulesAndPlans(Rules rules, Plans plans) {}

    public String name() {
        return identity.name();
    }

    public String title() {
        return identity.title();
    }

    public Unit unit() {
        return identity.unit();
    }

    public ZoneId zone() {
        return identity.zone();
    }

    public SameKey sameKey() {
        return keys.sameKey();
    }

    List<Section> sections() {
        return sections;
    }

    Columns columns() {
        return columns;
    }

    Keys keys() {
        return keys;
    }

    Rules rules() {
        return rules;
    }

    Plans plans() {
        return plans;
    }

    /** What this mapping lets its source say: fields, {@code disposition:CODE}, {@code person}, {@code event}. */
    public Set<String> provides() {
        return Provides.of(this);
    }
}
