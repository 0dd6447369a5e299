package org.corespond.county;

import java.util.List;
import java.util.Optional;
import org.corespond.county.SyntheticEncounter.LegalStatus;
import org.corespond.county.SyntheticEncounter.Offense;
import org.jspecify.annotations.Nullable;

/** Decides how an encounter ends: custody is rare, a hold needs acute danger, most people stay where they live. */
final class Endings {
    private static final Odds<Disposition> USUAL = Odds.of(Disposition.CSU_DROP, 15)
            .or(Disposition.HOSP_VOL, 3)
            .or(Disposition.ED_PSYCH, 4)
            .or(Disposition.RESPITE, 3)
            .or(Disposition.OUTPATIENT_WALKIN, 3)
            .or(Disposition.MCT_HANDOFF, 5)
            .or(Disposition.CM_NOTIFIED, 6)
            .or(Disposition.EVAL_REFERRAL, 4)
            .or(Disposition.TX_REFERRAL, 8)
            .or(Disposition.SPECIALTY_TEAM, 1)
            .or(Disposition.SHELTER, 3)
            .or(Disposition.DECLINED, 10)
            .or(Disposition.CHRONIC, 3)
            .or(Disposition.NO_ACTION, 6)
            .or(Disposition.SAFETY_PLAN_ON_SCENE, 13)
            .or(Disposition.LEFT_WITH_FAMILY, 7)
            .or(Disposition.TRANSPORT_HOME, 3)
            .or(Disposition.PEER_SUPPORT, 3)
            .or(Disposition.HOUSING_REFERRAL, 2)
            .or(Disposition.CRISIS_LINE, 3)
            .or(Disposition.DISENGAGED, 1)
            .or(Disposition.HANDED_TO_OTHER_AGENCY, 1)
            .or(Disposition.UNKNOWN, 1)
            .or(Disposition.DECEASED, .1);
    private static final Odds<Disposition> DRUNK = Odds.of(Disposition.SOBERING, 42)
            .or(Disposition.DETOX, 8)
            .or(Disposition.ED_MEDICAL, 10)
            .or(Disposition.TRANSPORT_HOME, 12)
            .or(Disposition.LEFT_WITH_FAMILY, 12)
            .or(Disposition.DECLINED, 16);
    private static final Odds<Disposition> ALSO = Odds.of(Disposition.CM_NOTIFIED, 4)
            .or(Disposition.TX_REFERRAL, 3)
            .or(Disposition.PEER_SUPPORT, 2)
            .or(Disposition.HOUSING_REFERRAL, 1);
    private static final Odds<Offense> CRIME =
            Odds.of(Offense.MISDEMEANOR, 60).or(Offense.VIOLATION, 25).or(Offense.FELONY, 15);
    private static final Odds<Offense> SELDOM = Odds.of(Offense.NONE, 935)
            .or(Offense.VIOLATION, 25)
            .or(Offense.MISDEMEANOR, 23)
            .or(Offense.WARRANT, 17);

    private final Cast cast;

    Endings(Cast cast) {
        this.cast = cast;
    }

    Ending of(Story story, ResponseModel model) {
        Dice dice = story.dice();
        if (story.planted()) {
            return carried(story, Disposition.CSU_DROP, Destination.CRISIS, Offense.NONE);
        }
        Offense offense = (story.situation().crimeNow() ? CRIME : SELDOM).draw(dice);
        if (model.police()) {
            Optional<Disposition> justice = justice(offense, dice);
            if (justice.isPresent()) {
                LegalStatus status = justice.get().isArrest() ? LegalStatus.CUSTODY : LegalStatus.NONE;
                Destination jail = justice.get().isArrest() ? Destination.JAIL : null;
                return new Ending(List.of(justice.get()), jail, null, null, status, offense);
            }
        }
        double hold =
                story.situation().acute() ? .40 : story.situation().reason() == ContactReason.PSYCHOSIS ? .14 : .02;
        if (dice.chance(hold)) {
            Destination place = dice.chance(.55) ? Destination.ED : Destination.CRISIS;
            return carried(story, Disposition.HOLD_INVOL, place, offense);
        }
        Disposition chosen = care(story);
        return carried(story, chosen, destinationOf(chosen), offense);
    }

    private static Optional<Disposition> justice(Offense offense, Dice dice) {
        double arrest = switch (offense) {
            case FELONY -> .60;
            case MISDEMEANOR -> .24;
            case WARRANT -> .50;
            case VIOLATION, NONE -> 0;
        };
        if (dice.chance(arrest)) {
            return Optional.of(offense == Offense.WARRANT ? Disposition.WARRANT_BOOKED : Disposition.ARREST);
        }
        boolean citable = offense == Offense.MISDEMEANOR || offense == Offense.VIOLATION;
        return citable && dice.chance(.22) ? Optional.of(Disposition.CITE_RELEASE) : Optional.empty();
    }

    private static Disposition care(Story story) {
        Situation situation = story.situation();
        if (situation.hurt() && story.dice().chance(.8)) {
            return Disposition.ED_MEDICAL;
        }
        boolean drunk = situation.reason() == ContactReason.INTOXICATION;
        return (drunk ? DRUNK : USUAL).draw(story.dice());
    }

    private Ending carried(Story story, Disposition chosen, @Nullable Destination wanted, Offense offense) {
        LegalStatus status = chosen == Disposition.HOLD_INVOL ? LegalStatus.EMERGENCY_HOLD : statusWithoutHold(story);
        Destination place = wanted == null ? null : open(story, wanted);
        Disposition first =
                place == wanted || place == null || status == LegalStatus.EMERGENCY_HOLD ? chosen : instead(place);
        SyntheticFacility refusedBy = null;
        boolean turnedAway =
                place == Destination.CRISIS && !story.planted() && story.dice().chance(.03);
        if (turnedAway) {
            refusedBy = cast.facility(story.county(), Destination.CRISIS).orElseThrow();
            place = Destination.ED;
            first = status == LegalStatus.EMERGENCY_HOLD ? first : Disposition.ED_PSYCH;
        }
        SyntheticFacility facility =
                place == null ? null : cast.facility(story.county(), place).orElse(null);
        return new Ending(withSecond(first, story.dice()), place, facility, refusedBy, status, offense);
    }

    private static LegalStatus statusWithoutHold(Story story) {
        return story.situation().reason() == ContactReason.COURT_PICK_UP
                ? LegalStatus.COURT_ORDER
                : LegalStatus.VOLUNTARY;
    }

    // A closed door or an age that the house cannot take sends the crew on to the next one.
    private Destination open(Story story, Destination wanted) {
        boolean child = story.age() < 18 && !story.planted();
        boolean closed = cast.facility(story.county(), wanted)
                .map(facility -> !facility.openAt(story.local()))
                .orElse(true);
        if (!closed && !(child && wanted != Destination.ED && wanted != Destination.CLINIC)) {
            return wanted;
        }
        return child ? Destination.ED : Destination.CRISIS;
    }

    private static Disposition instead(Destination place) {
        return place == Destination.ED ? Disposition.ED_PSYCH : Disposition.CSU_DROP;
    }

    private static List<Disposition> withSecond(Disposition first, Dice dice) {
        Disposition second = ALSO.draw(dice);
        boolean fits = first != second && !first.isNoNeed() && first != Disposition.UNKNOWN;
        return fits && dice.chance(.18) ? List.of(first, second) : List.of(first);
    }

    private static @Nullable Destination destinationOf(Disposition disposition) {
        return switch (disposition) {
            case CSU_DROP -> Destination.CRISIS;
            case RESPITE -> Destination.RESPITE;
            case SOBERING -> Destination.SOBERING;
            case DETOX -> Destination.DETOX;
            case ED_MEDICAL, ED_PSYCH, HOSP_VOL, HOLD_INVOL -> Destination.ED;
            case OUTPATIENT_WALKIN -> Destination.CLINIC;
            case SHELTER -> Destination.SHELTER;
            case ARREST, WARRANT_BOOKED -> Destination.JAIL;
            case MCT_HANDOFF, CRISIS_LINE, CM_NOTIFIED, EVAL_REFERRAL, SPECIALTY_TEAM, TX_REFERRAL -> null;
            case DECLINED, CHRONIC, NO_ACTION, NO_CONTACT, UNKNOWN, TRANSPORT_HOME, LEFT_WITH_FAMILY -> null;
            case SAFETY_PLAN_ON_SCENE, RESOLVED_PHONE, CITE_RELEASE, PEER_SUPPORT, HOUSING_REFERRAL -> null;
            case DECEASED, DISENGAGED, HANDED_TO_OTHER_AGENCY -> null;
        };
    }
}
