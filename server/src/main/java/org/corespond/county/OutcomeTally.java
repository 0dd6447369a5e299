package org.corespond.county;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts the outcome figures straight from the facts, on purpose without a line of the program that will be judged. */
final class OutcomeTally {
    /** Dispositions that hand a person over to care (O1.5); a hold is care too, though nobody chose it. */
    private static final Set<Disposition> DIVERTED = EnumSet.of(
            Disposition.HOSP_VOL,
            Disposition.MCT_HANDOFF,
            Disposition.CSU_DROP,
            Disposition.RESPITE,
            Disposition.SOBERING,
            Disposition.DETOX,
            Disposition.OUTPATIENT_WALKIN,
            Disposition.ED_MEDICAL,
            Disposition.ED_PSYCH);

    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<ContactReason, Long> reasons = new EnumMap<>(ContactReason.class);
    private final Map<Disposition, Long> dispositions = new EnumMap<>(Disposition.class);
    private final Spans toDispatch = new Spans();
    private final Spans toArrival = new Spans();
    private final Spans response = new Spans();
    private final Spans dropOff = new Spans();
    private final PersonTally persons;

    OutcomeTally(long people) {
        this.persons = new PersonTally((int) people);
    }

    /** Measures are taken over behavioral-health dispatches; other rows are filtered by name. */
    void add(TrueFact fact) {
        if (!fact.behavioral()) {
            more("filtered.not-behavioral-health");
        } else if (!fact.dispatched()) {
            more("filtered.not-dispatched");
        } else {
            dispatch(fact);
        }
    }

    private void dispatch(TrueFact fact) {
        more("dispatches");
        fact.reasons().forEach(reason -> reasons.merge(reason, 1L, Long::sum));
        outcome(fact);
        toDispatch.add(fact.received(), fact.dispatchedAt());
        toArrival.add(fact.dispatchedAt(), fact.arrivedAt());
        response.add(fact.received(), fact.arrivedAt());
        if (fact.atFacility() != null) {
            dropOff.add(fact.atFacility(), fact.released());
        }
        Boolean met = fact.met();
        if (met == null) {
            more("met.unknown");
        } else if (met) {
            encounter(fact);
        }
    }

    private void outcome(TrueFact fact) {
        Disposition disposition = fact.disposition();
        if (disposition == null) {
            more("outcome.unknown");
            return;
        }
        dispositions.merge(disposition, 1L, Long::sum);
        if (fact.held()) {
            more("holds");
        }
        if (Boolean.TRUE.equals(fact.arrested())) {
            more("arrests");
        }
        String place = receiving(fact.destination());
        if (!place.isEmpty()) {
            more("transports");
            more(place.equals("crisis") ? "transports.crisis" : "transports.other");
            if (!fact.held()) {
                more("connected");
                more("connected." + place);
            }
        } else if (fact.destination() == Destination.JAIL) {
            more("transports");
        }
    }

    private void encounter(TrueFact fact) {
        more("encounters");
        String person = fact.person();
        if (person == null) {
            persons.addUnknown();
        } else {
            persons.add(person, fact.received());
        }
        if (Boolean.TRUE.equals(fact.force())) {
            more("force");
        }
        Disposition disposition = fact.disposition();
        if (disposition == null) {
            more("encounters.outcomeUnknown");
        } else {
            if (Boolean.TRUE.equals(fact.arrested())) {
                more("encounters.arrests");
            }
            if (!disposition.isNoNeed()) {
                more("encounters.need");
                more(DIVERTED.contains(disposition) ? "encounters.diverted" : "encounters.notDiverted");
            }
        }
        boolean care = !receiving(fact.destination()).isEmpty() || fact.destination() == Destination.CLINIC;
        if (fact.referralOffered() || care) {
            more("encounters.offered");
        }
    }

    private static String receiving(@Nullable Destination destination) {
        return destination == null ? "" : destination.receiving();
    }

    private void more(String name) {
        counts.merge(name, 1L, Long::sum);
    }

    long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    Map<String, Object> figures(Instant cutOff) {
        long dispatches = count("dispatches");
        long met = count("encounters");
        long unknown = count("outcome.unknown");
        long unclear = count("met.unknown") + count("encounters.outcomeUnknown");
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("O1.0", Figures.rate(count("connected"), dispatches, unknown));
        for (String place : new String[] {"ed", "crisis", "respite", "sobering"}) {
            figures.put("O1.0.by." + place, Figures.rate(count("connected." + place), dispatches, unknown));
        }
        figures.put("HOLD.0", Figures.rate(count("holds"), dispatches, unknown));
        figures.put("O1.1", Figures.rate(count("encounters.offered"), met, count("met.unknown")));
        figures.put("O1.5", Figures.rate(count("encounters.diverted"), count("encounters.need"), unclear));
        figures.put("O1.6", Figures.rate(count("transports.crisis"), count("transports"), unknown));
        figures.putAll(persons.figures(cutOff));
        figures.put("O3.0", Figures.rate(count("arrests"), dispatches, unknown));
        figures.put(
                "O3.1", Figures.rate(count("encounters.arrests"), met - count("encounters.outcomeUnknown"), unclear));
        figures.put("O4.1", Figures.rate(count("force"), met, count("met.unknown")));
        figures.put("P03.received-dispatched", toDispatch.minutes());
        figures.put("P03.dispatched-arrived", toArrival.minutes());
        figures.put("P03.received-arrived", response.minutes());
        figures.put("P05", dropOff.minutes());
        figures.put("P05.within10", dropOff.within(600));
        reasons.forEach((reason, count) -> figures.put("REASON." + reason, count));
        dispositions.forEach((disposition, count) -> figures.put("DISPOSITION." + disposition, count));
        figures.put("counts", new LinkedHashMap<>(counts));
        return figures;
    }
}
