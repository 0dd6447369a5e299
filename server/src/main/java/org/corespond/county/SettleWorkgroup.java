package org.corespond.county;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.corespond.kernel.Result;
import org.corespond.workgroup.FillSeat;
import org.corespond.workgroup.HoldMeeting;
import org.corespond.workgroup.KeepPolicies;
import org.corespond.workgroup.KeepResources;
import org.corespond.workgroup.LearnFromReview;
import org.corespond.workgroup.ResourcesPage.Step;
import org.corespond.workgroup.Sector;
import org.corespond.workgroup.Typed;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The workgroup of the demonstration: seats, a meeting that was held and one that comes, roles, money, a review, a policy. */
@Component
@ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
class SettleWorkgroup {
    /** What the demonstration uses of the workgroup. */
    @Component
    @ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
    record Doors(
            FillSeat seats,
            HoldMeeting meetings,
            KeepResources resources,
            LearnFromReview reviews,
            KeepPolicies policies) {}

    /** Who sits at the table; all invented. Nobody sits for the courts, and one agency has no coordinator. */
    private enum Member {
        SHERIFF(Sector.LAW_ENFORCEMENT, "Sheriff", "Marcellus Underhay"),
        POLICE(Sector.LAW_ENFORCEMENT, "City police", "Beatrix Holloway-Finch"),
        DISPATCH(Sector.DISPATCH, "911 center", "Ottoline Vexford"),
        BEHAVIORAL(Sector.MENTAL_HEALTH, "Behavioral health", "Philippa Dunmarrow"),
        HOSPITAL(Sector.HOSPITAL, "General hospital", "Augustin Whitlock-Moor"),
        EMS(Sector.EMS_FIRE, "EMS", "Leopold Grantham-Reed"),
        LIVED(Sector.LIVED_EXPERIENCE, "Lived experience", "Isidro Montesol"),
        FAMILY(Sector.FAMILY, "Families", "Henrietta Valebrook"),
        ADVOCACY(Sector.ADVOCACY, "Advocacy", "Jocasta Ambleworth"),
        COURTS(Sector.COURTS, "Circuit court", "");

        private final Sector sector;
        private final String title;
        private final String person;

        Member(Sector sector, String title, String person) {
            this.sector = sector;
            this.title = title;
            this.person = person;
        }
    }

    private final Doors doors;
    private final DemoClock clock;

    SettleWorkgroup(Doors doors, DemoClock clock) {
        this.doors = doors;
        this.clock = clock;
    }

    /** Needs the coordinator as the current actor. */
    @Transactional
    public void settle(DemoTown town) {
        UUID body = done(doors.seats().addBody(typed("name", "Coordinating group", "kind", "COORDINATING"), key()));
        done(doors.seats().addBody(typed("name", "Executive committee", "kind", "EXECUTIVE"), key()));
        done(doors.seats().addBody(typed("name", "Data and quality", "kind", "SUBCOMMITTEE"), key()));
        Map<Member, UUID> seats = seats(town, body);
        coordinators(town);
        meetings(body, seats);
        resources(town);
        learning();
    }

    private Map<Member, UUID> seats(DemoTown town, UUID body) {
        Map<Member, UUID> seats = new HashMap<>();
        for (Member member : Member.values()) {
            Typed seat = typed("title", member.title, "sector", member.sector.name(), "votes", "true");
            UUID id = done(doors.seats().addSeat(body, seat, key()));
            seats.put(member, id);
            if (!member.person.isEmpty()) {
                String account =
                        member == Member.LIVED ? String.valueOf(town.accounts().get(DemoSeat.PEER)) : "";
                Typed holder = typed("name", member.person, "from", day(Period.ofYears(-2)), "account", account);
                done(doors.seats().fill(id, holder, key()));
            }
        }
        return seats;
    }

    private void coordinators(DemoTown town) {
        for (DemoAgency agency : DemoAgency.values()) {
            if (agency != DemoAgency.SOBERING) {
                String name =
                        agency == DemoAgency.OFFICE ? DemoSeat.COORDINATOR.person() : "Liaison of " + agency.title();
                Typed liaison = typed("name", name, "from", day(Period.ofMonths(-14)));
                done(doors.seats().coordinate(town.agency(agency), liaison, key()));
            }
        }
    }

    private void meetings(UUID body, Map<Member, UUID> seats) {
        HoldMeeting hold = doors.meetings();
        UUID held = meeting(body, "Quarterly meeting", Period.ofDays(-84));
        Set<UUID> present = new HashSet<>(seats.values());
        present.removeAll(List.of(seats.getOrDefault(Member.HOSPITAL, held), seats.getOrDefault(Member.COURTS, held)));
        done(hold.attend(held, present, key()));
        done(hold.vote(
                held,
                typed("motion", "Officers leave the crisis center within 10 minutes of arrival", "yes", "7", "no", "1"),
                key()));
        done(hold.decide(
                held,
                typed(
                        "text", "The sobering center opens to walk-ins on weekends",
                        "owner", "Philippa Dunmarrow",
                        "due", day(Period.ofDays(30))),
                key()));
        done(hold.takeOn(
                held,
                typed(
                        "text", "Ask the presiding judge to name somebody for the court's seat",
                        "owner", DemoSeat.COORDINATOR.person(),
                        "due", day(Period.ofDays(-20))),
                key()));
        done(hold.takeOn(
                held,
                typed(
                        "text", "Bring the question cards for families in Spanish",
                        "owner", "Jocasta Ambleworth",
                        "due", day(Period.ofDays(12))),
                key()));
        done(hold.write(
                held,
                typed(
                        "text",
                        "The group looked at the quarter. Families told how long they waited for a call back.\n"
                                + "The time target for the crisis center was voted on and carried."),
                key()));
        meeting(body, "Quarterly meeting", Period.ofDays(7));
    }

    private UUID meeting(UUID body, String title, Period away) {
        return done(doors.meetings()
                .call(
                        typed(
                                "title",
                                title,
                                "body",
                                body.toString(),
                                "phase",
                                "REVIEW",
                                "at",
                                day(away) + "T15:00",
                                "minutesLong",
                                "90",
                                "place",
                                "Library, room 2"),
                        key()));
    }

    private void resources(DemoTown town) {
        steps(town);
        promises(town, doors.resources());
    }

    private void steps(DemoTown town) {
        part(town, Step.CALL, DemoAgency.DISPATCH, "RESPONSIBLE");
        part(town, Step.TRIAGE, DemoAgency.DISPATCH, "RESPONSIBLE");
        part(town, Step.TRIAGE, DemoAgency.LINE, "CONSULTED");
        part(town, Step.DISPATCH, DemoAgency.DISPATCH, "RESPONSIBLE");
        part(town, Step.ARRIVAL, DemoAgency.BEHAVIORAL, "RESPONSIBLE");
        part(town, Step.ARRIVAL, DemoAgency.SHERIFF, "CONSULTED");
        part(town, Step.STABILIZE, DemoAgency.BEHAVIORAL, "RESPONSIBLE");
        part(town, Step.TRANSPORT, DemoAgency.EMS, "RESPONSIBLE");
        part(town, Step.RECEIVING, DemoAgency.CRISIS_CENTER, "RESPONSIBLE");
        part(town, Step.RECEIVING, DemoAgency.HOSPITAL, "INFORMED");
        part(town, Step.FOLLOW_UP, DemoAgency.FOLLOW_UP, "RESPONSIBLE");
    }

    private void promises(DemoTown town, KeepResources keep) {
        done(keep.champion(typed("name", "Judge Perpetua Strandley", "sphere", "The bench and the bar"), key()));
        done(keep.ask(
                typed(
                        "kind", "BUDGET",
                        "addressee", "County commissioners",
                        "text", "A budget line for two peer specialists",
                        "agreed", "true",
                        "on", day(Period.ofDays(-60))),
                key()));
        done(keep.funding(
                typed(
                        "name", "State crisis response grant",
                        "kind", "GOVERNMENT_GRANT",
                        "eligibility", "law enforcement together with a behavioral health agency",
                        "stage", "APPLIED",
                        "amount", "250000"),
                key()));
        String year = day(Period.ZERO).substring(0, 4);
        staff(town.agency(DemoAgency.SHERIFF), year, "County budget", "2", "190000");
        staff(town.agency(DemoAgency.BEHAVIORAL), year, "State grant", "3.5", "310000");
        done(keep.commitment(
                typed(
                        "agency", town.agency(DemoAgency.SHERIFF).toString(),
                        "signer", "Marcellus Underhay",
                        "capacity", "Sheriff",
                        "from", day(Period.ofMonths(-8)),
                        "until", day(Period.ofMonths(16))),
                key()));
    }

    private void part(DemoTown town, Step step, DemoAgency agency, String part) {
        done(doors.resources().part(step, typed("agency", town.agency(agency).toString(), "part", part), key()));
    }

    private void staff(UUID agency, String year, String source, String fte, String amount) {
        done(doors.resources()
                .staffing(
                        typed(
                                "agency",
                                agency.toString(),
                                "year",
                                year,
                                "source",
                                source,
                                "fte",
                                fte,
                                "amount",
                                amount),
                        key()));
    }

    private void learning() {
        UUID review = done(doors.reviews()
                .hold(
                        typed(
                                "kind",
                                "CASE",
                                "title",
                                "A long wait at two doors",
                                "held",
                                day(Period.ofDays(-70)),
                                "summary",
                                "A crew was sent on by one facility and waited at the next. Nobody was hurt. What would "
                                        + "have helped: one call that finds the open door."),
                        key()));
        done(doors.reviews()
                .find(
                        review,
                        typed(
                                "text", "Crews call facilities one after the other",
                                "measured", "3 calls for each handoff, median of the month",
                                "again", day(Period.ofDays(-3))),
                        key()));
        done(doors.policies()
                .publish(
                        typed(
                                "title",
                                "Transport in a crisis",
                                "text",
                                "Ask the person how they want to travel.\nNo handcuffs unless somebody would be hurt.\n"
                                        + "Tell the receiving staff what helped.",
                                "from",
                                day(Period.ofMonths(-3))),
                        key()));
    }

    private String day(Period away) {
        return LocalDate.ofInstant(clock.instant(), clock.getZone()).plus(away).toString();
    }

    private static UUID key() {
        return UUID.randomUUID();
    }

    private static UUID done(Result<UUID> result) {
        return result.orThrow();
    }

    private static Typed typed(String... pairs) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return new Typed(fields);
    }
}
