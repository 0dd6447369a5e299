package org.corespond.county;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.corespond.county.SyntheticUnit.Kind;
import org.corespond.county.SyntheticUnit.Member;
import org.corespond.county.SyntheticUnit.Shift;
import org.jspecify.annotations.Nullable;

/** The crews of one county with their shifts and certificates. */
final class Crews {
    private static final List<Shift> AROUND_THE_CLOCK = List.of(Shift.EVENING, Shift.DAY, Shift.NIGHT);
    private static final List<Shift> BUSY_HOURS = List.of(Shift.LATE, Shift.DAY);

    private final CountySettings settings;
    private final LocalDate firstDay;
    private final int county;
    private final List<SyntheticAgency> agencies;
    private final Dice dice;
    private int badge;

    Crews(CountySettings settings, LocalDate firstDay, int county, List<SyntheticAgency> agencies) {
        this.settings = settings;
        this.firstDay = firstDay;
        this.county = county;
        this.agencies = agencies;
        this.dice = Dice.numbered(Dice.seedOf(settings.seed() + "/crews"), county);
    }

    List<SyntheticUnit> all() {
        CountySettings.CrewSize sizes = settings.crews();
        List<SyntheticUnit> units = new ArrayList<>();
        for (int i = 0; i < sizes.patrol(); i++) {
            units.add(i % 2 == 0 ? patrol(i, SyntheticAgency.Kind.SHERIFF) : patrol(i, SyntheticAgency.Kind.POLICE));
        }
        for (int i = 0; i < sizes.coResponder(); i++) {
            units.add(unit(Kind.CO_RESPONDER, i, BUSY_HOURS, List.of(officer(true), staff("clinician"))));
        }
        for (int i = 0; i < sizes.mobileCrisis(); i++) {
            units.add(unit(Kind.MOBILE_CRISIS, i, AROUND_THE_CLOCK, List.of(staff("clinician"), staff("peer"))));
        }
        for (int i = 0; i < sizes.communityResponder(); i++) {
            List<Member> pair = List.of(staff("medic"), staff("crisis worker"));
            units.add(unit(Kind.COMMUNITY_RESPONDER, i, List.of(Shift.LONG_DAY), pair));
        }
        for (int i = 0; i < sizes.ems(); i++) {
            units.add(unit(Kind.EMS, i, AROUND_THE_CLOCK, List.of(staff("paramedic"), staff("paramedic"))));
        }
        return units;
    }

    private SyntheticUnit patrol(int i, SyntheticAgency.Kind kind) {
        // Every fourth crew has a certificate: the 20 to 25 % of patrol that training plans aim at.
        Member officer = officer(i % 4 < 1 || dice.chance(.10));
        Shift shift = AROUND_THE_CLOCK.get(i % 3);
        return unit(Kind.PATROL, i, List.of(shift), List.of(officer), Agencies.of(agencies, kind));
    }

    private SyntheticUnit unit(Kind kind, int i, List<Shift> shifts, List<Member> members) {
        SyntheticAgency.Kind owner = switch (kind) {
            case PATROL, CO_RESPONDER -> SyntheticAgency.Kind.SHERIFF;
            case MOBILE_CRISIS -> SyntheticAgency.Kind.BEHAVIORAL_HEALTH;
            case COMMUNITY_RESPONDER -> SyntheticAgency.Kind.COMMUNITY_RESPONSE;
            case EMS -> SyntheticAgency.Kind.EMS;
        };
        return unit(kind, i, List.of(shifts.get(i % shifts.size())), members, Agencies.of(agencies, owner));
    }

    private SyntheticUnit unit(Kind kind, int i, List<Shift> shift, List<Member> members, SyntheticAgency agency) {
        String call = "%d-%s%02d".formatted(county + 1, kind.name().charAt(0), i + 1);
        String id = "U-%02d-%s-%02d".formatted(county + 1, kind, i + 1);
        Set<DayOfWeek> off = kind == Kind.PATROL || kind == Kind.EMS ? daysOff(i) : teamDaysOff(i);
        return new SyntheticUnit(id, agency.id(), county, call, kind, shift.getFirst(), off, members);
    }

    private static Set<DayOfWeek> daysOff(int i) {
        DayOfWeek first = DayOfWeek.of(1 + i * 3 % 7);
        return EnumSet.of(first, first.plus(1));
    }

    // The first team of a kind works every day; the others leave gaps, as real rosters do.
    private static Set<DayOfWeek> teamDaysOff(int i) {
        return i == 0 ? EnumSet.noneOf(DayOfWeek.class) : daysOff(i);
    }

    private Member officer(boolean certified) {
        return member("officer", certified ? firstDay.minusDays(dice.below(2000) - 120L) : null);
    }

    private Member staff(String role) {
        return member(role, null);
    }

    private Member member(String role, @Nullable LocalDate certifiedOn) {
        badge++;
        String name = dice.oneOf(Names.FIRST) + " " + dice.oneOf(Names.LAST);
        return new Member("%d%03d".formatted(county + 1, badge), name, role, certifiedOn);
    }
}
