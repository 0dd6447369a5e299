package org.corespond.county;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.corespond.agreements.Agreements;
import org.corespond.agreements.Clause;
import org.corespond.agreements.MoveAgreement;
import org.corespond.agreements.Signature;
import org.corespond.agreements.Terms;
import org.corespond.directory.Agency;
import org.corespond.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers of the demonstration: hosting for each provider, what the agencies agreed among them, one that ran out. */
@Component
@ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
class SettleAgreements {
    private static final Set<Agency.Kind> PROVIDERS =
            EnumSet.of(Agency.Kind.CRISIS_LINE, Agency.Kind.BEHAVIORAL_HEALTH, Agency.Kind.EMS, Agency.Kind.FACILITY);
    private static final Set<DemoAgency> SUBSTANCE_USE = EnumSet.of(DemoAgency.SOBERING, DemoAgency.BEHAVIORAL);

    private final Agreements agreements;
    private final MoveAgreement move;
    private final Ids ids;
    private final Clock clock;

    SettleAgreements(Agreements agreements, MoveAgreement move, Ids ids, Clock clock) {
        this.agreements = agreements;
        this.move = move;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public void settle(DemoTown town) {
        Instant begun = day(town, Period.ofYears(-2));
        for (DemoAgency agency : DemoAgency.values()) {
            if (PROVIDERS.contains(agency.kind())) {
                hosting(town, "BAA", "Business associate agreement, " + agency.title(), agency);
            }
            if (SUBSTANCE_USE.contains(agency)) {
                hosting(town, "QSOA", "Qualified service organization agreement, " + agency.title(), agency);
            }
        }
        SortedSet<UUID> all = new TreeSet<>(town.agencies().values());
        sign(town, begun, new Terms("MOU", "Crisis response memorandum", all, begun, null, response(town), List.of()));
        SortedSet<UUID> few = parties(town, DemoAgency.DISPATCH, DemoAgency.FOLLOW_UP, DemoAgency.OFFICE);
        sign(
                town,
                day(town, Period.ofYears(-1)),
                new Terms(
                        "MOU",
                        "Next-day follow-up pilot",
                        few,
                        day(town, Period.ofYears(-1)),
                        day(town, Period.ofDays(9)),
                        List.of(clause(Set.of(), Set.of("LEI"), "contact_date", "call_type", "disposition")),
                        List.of()));
        SortedSet<UUID> old = parties(town, DemoAgency.POLICE, DemoAgency.HOSPITAL);
        sign(
                town,
                begun,
                new Terms(
                        "MOU",
                        "Emergency department welfare checks",
                        old,
                        begun,
                        day(town, Period.ofDays(-40)),
                        List.of(clause(Set.of(), Set.of("LEI"))),
                        List.of()));
    }

    /** What the crews and the follow-up need of each other's records, and no more. */
    private List<Clause> response(DemoTown town) {
        Set<UUID> everybody = Set.of();
        Set<UUID> moving = parties(
                town,
                DemoAgency.DISPATCH,
                DemoAgency.SHERIFF,
                DemoAgency.POLICE,
                DemoAgency.EMS,
                DemoAgency.BEHAVIORAL,
                DemoAgency.RESPONDERS,
                DemoAgency.LINE);
        return List.of(clause(everybody, Set.of("LEI", "DEM")), clause(moving, Set.of("PLOC")));
    }

    private Clause clause(Set<UUID> parties, Set<String> classes, String... fields) {
        return new Clause(
                ids.next(),
                new TreeSet<>(parties),
                new TreeSet<>(Set.of("TREAT", "EMERG")),
                new TreeSet<>(classes),
                new TreeSet<>(List.of(fields)),
                null,
                null);
    }

    private void hosting(DemoTown town, String kind, String title, DemoAgency agency) {
        Instant begun = day(town, Period.ofYears(-2));
        SortedSet<UUID> parties = parties(town, agency);
        parties.add(Terms.OPERATOR);
        Clause all =
                new Clause(ids.next(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), null, null);
        UUID id = sign(town, begun, new Terms(kind, title, parties, begun, null, List.of(all), List.of()));
        move.step(id, "KEPT", "Read again by both sides; its clauses hold.", ids.next());
    }

    private UUID sign(DemoTown town, Instant at, Terms terms) {
        UUID id = agreements.add(terms);
        for (UUID party : terms.parties()) {
            agreements.sign(id, 1, signature(town, party, at));
        }
        return id;
    }

    private static Signature signature(DemoTown town, UUID party, Instant at) {
        DemoAgency agency = agency(town, party);
        return agency == null
                ? new Signature(party, "Avenell Thornquist", "Contracts, the operator of the platform", at)
                : new Signature(party, Head.valueOf(agency.name()).person, Head.valueOf(agency.name()).office, at);
    }

    private static @Nullable DemoAgency agency(DemoTown town, UUID party) {
        return Arrays.stream(DemoAgency.values())
                .filter(agency -> town.agency(agency).equals(party))
                .findFirst()
                .orElse(null);
    }

    private static SortedSet<UUID> parties(DemoTown town, DemoAgency... agencies) {
        SortedSet<UUID> parties = new TreeSet<>();
        for (DemoAgency agency : agencies) {
            parties.add(town.agency(agency));
        }
        return parties;
    }

    private Instant day(DemoTown town, Period away) {
        ZoneId zone = town.community().zone();
        return clock.instant()
                .atZone(zone)
                .toLocalDate()
                .plus(away)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** Who signs for an agency; all invented. */
    private enum Head {
        DISPATCH("Ottoline Vexford", "Director"),
        SHERIFF("Marcellus Underhay", "Sheriff"),
        POLICE("Beatrix Holloway-Finch", "Chief of police"),
        LINE("Anselm Rookwood", "Executive director"),
        BEHAVIORAL("Philippa Dunmarrow", "Medical director"),
        RESPONDERS("Ximena Solarte", "Program director"),
        EMS("Leopold Grantham-Reed", "Chief"),
        CRISIS_CENTER("Sunniva Elderkin", "Chief executive"),
        HOSPITAL("Augustin Whitlock-Moor", "Chief executive"),
        SOBERING("Rosalba Quince", "Director"),
        FOLLOW_UP("Emeric Lanternfield", "Executive director"),
        OFFICE("Theodora Silverthorn", "Coordinator");

        private final String person;
        private final String office;

        Head(String person, String office) {
            this.person = person;
            this.office = office;
        }
    }
}
