package org.corespond.outcomes.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a fact of one row, or says why not. */
final class FactReader {
    /** data-dictionary 5.9: dates before 1990 or in the future become "no date", with a flag. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private static final Set<FactField> DAYS = EnumSet.of(
            FactField.OCCURRED,
            FactField.RECEIVED,
            FactField.DISPATCHED,
            FactField.EN_ROUTE,
            FactField.ARRIVED,
            FactField.ENGAGED,
            FactField.CLEARED,
            FactField.DEPART_SCENE,
            FactField.ARRIVE_FACILITY,
            FactField.CUSTODY_ACCEPTED,
            FactField.OFFICER_RELEASED);
    private final Mapping mapping;
    private final Instant latest;
    private final boolean saysReferrals;
    private final Set<FactField> mapped = EnumSet.noneOf(FactField.class);

    FactReader(Mapping mapping, Instant now) {
        this.mapping = mapping;
        // A day of grace: the clock of the exporting machine may run ahead.
        this.latest = now.plusSeconds(86_400);
        mapping.plans().fields().forEach(plan -> mapped.add(plan.field()));
        this.saysReferrals = mapping.provides().contains("referral_offered");
    }

    /** The name of the filter that takes the row, after deriving what the filters may look at. */
    Optional<String> filter(Cells cells) {
        int slot = mapping.columns().columns().size();
        for (TextValue derived : mapping.columns().derived()) {
            List<String> found = derived.texts(cells);
            cells.set(slot++, found.isEmpty() ? null : found.getFirst());
        }
        for (Mapping.NamedCondition filter : mapping.rules().filters()) {
            if (filter.holds().holds(cells)) {
                return Optional.of(filter.name());
            }
        }
        return Optional.empty();
    }

    MappedRow map(Cells cells, MappedRow.RowPlace place) throws RowFault {
        for (Mapping.NamedCondition check : mapping.rules().checks()) {
            if (!check.holds().holds(cells)) {
                throw new RowFault("check " + check.name(), "the row does not pass the check \"" + check.name() + "\"");
            }
        }
        Fact fact = new Fact();
        RowMoments row = new RowMoments(cells, mapping.zone(), mapping.plans().stamps());
        for (FieldPlan plan : mapping.plans().fields()) {
            fill(fact, plan, row);
        }
        derive(fact);
        return new MappedRow(
                place,
                fact,
                key(cells),
                first(mapping.keys().person(), cells),
                first(mapping.keys().event(), cells));
    }

    private void fill(Fact fact, FieldPlan plan, RowMoments row) throws RowFault {
        Optional<Object> value;
        try {
            value = plan.value().read(row);
        } catch (RowFault fault) {
            if (!plan.blankIfUnreadable()) {
                throw fault;
            }
            fact.flags().add(plan.field().key() + ": unreadable");
            value = Optional.empty();
        }
        Object found = value.orElse(null);
        if (found instanceof Stamp stamp) {
            found = stamp(fact, plan.field(), stamp);
        } else {
            fact.set(plan.field(), found);
        }
        if (found == null && plan.required()) {
            throw new RowFault(
                    plan.field().key() + ": required but blank",
                    "the row has no " + plan.field().key());
        }
    }

    private @Nullable Object stamp(Fact fact, FactField field, Stamp stamp) {
        Instant at = stamp.at();
        LocalDate on = stamp.on();
        Instant moment = at != null
                ? at
                : on == null ? null : on.atStartOfDay(mapping.zone()).toInstant();
        if (moment == null || moment.isBefore(EARLIEST) || moment.isAfter(latest)) {
            if (moment != null) {
                fact.flags().add(field.key() + ": out of range");
            }
            return null;
        }
        stamp.flags().forEach(flag -> fact.flags().add(field.key() + ": " + flag));
        fact.set(field, at);
        if (fact.occurredOn() == null && DAYS.contains(field)) {
            fact.occurredOn(LocalDate.ofInstant(moment, mapping.zone()));
        }
        return moment;
    }

    private void derive(Fact fact) {
        @SuppressWarnings("unchecked") // CODES fields hold lists of codes, by FieldReader
        List<String> dispositions = (List<String>) fact.get(FactField.DISPOSITIONS);
        if (dispositions != null) {
            derive(fact, FactField.DESTINATION, DispositionPolicy.destination(dispositions));
            derive(fact, FactField.HOLD, DispositionPolicy.hold(dispositions));
            derive(fact, FactField.ARREST, DispositionPolicy.arrest(dispositions));
            derive(fact, FactField.CITED, DispositionPolicy.cited(dispositions));
            if (saysReferrals) {
                derive(fact, FactField.REFERRAL_OFFERED, DispositionPolicy.offered(dispositions));
            }
        }
        if (mapping.unit() != Mapping.Unit.DISPATCH) {
            derive(fact, FactField.MET, dispositions == null || DispositionPolicy.met(dispositions));
        }
    }

    /** What the register says itself goes before what we conclude. */
    private void derive(Fact fact, FactField field, Object value) {
        if (!mapped.contains(field)) {
            fact.set(field, value);
        }
    }

    private @Nullable String key(Cells cells) throws RowFault {
        List<Integer> slots = mapping.keys().key();
        if (slots.isEmpty()) {
            return null;
        }
        StringBuilder key = new StringBuilder();
        boolean any = false;
        for (int slot : slots) {
            String part = cells.get(slot);
            any |= part != null;
            key.append(part == null ? "" : Fold.all(part)).append('\u001f');
        }
        if (!any) {
            throw new RowFault("key: blank", "the row has no value in any column of the key");
        }
        return key.toString();
    }

    private static @Nullable String first(@Nullable TextValue value, Cells cells) {
        List<String> found = value == null ? List.of() : value.texts(cells);
        return found.isEmpty() ? null : Fold.all(found.getFirst());
    }

    /** The columns that must not be shown in quarantine: whoever the row is about could be read off them. */
    Set<String> hidden() {
        return mapping.columns().columns().stream()
                .filter(column ->
                        column.sensitive() || mapping.keys().personColumns().contains(column.name()))
                .map(Column::name)
                .collect(Collectors.toSet());
    }
}
