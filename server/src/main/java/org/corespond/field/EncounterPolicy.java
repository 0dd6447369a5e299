package org.corespond.field;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.corespond.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Whether the answers of an encounter can be true together; every contradiction is told beside its field. */
final class EncounterPolicy {
    /** Nobody was met, or nothing more can be said: no other ending goes with these (data dictionary 5.4). */
    private static final Set<Disposition> ALONE =
            EnumSet.of(Disposition.NO_CONTACT, Disposition.UNKNOWN, Disposition.DECEASED);

    private EncounterPolicy() {}

    /** What stands against the record; empty when it may be kept. */
    static List<Refused<Void>> problems(Encounter encounter) {
        List<Refused<Void>> problems = new ArrayList<>();
        add(problems, weapon(encounter));
        add(problems, threat(encounter.threats()));
        add(problems, force(encounter.force()));
        add(problems, hold(encounter.ending(), encounter.legalStatus()));
        add(problems, arrest(encounter));
        add(problems, ending(encounter.ending()));
        add(problems, referral(encounter));
        return problems;
    }

    /** How a weapon was used asks for a weapon. */
    private static @Nullable Refused<Void> weapon(Encounter encounter) {
        return encounter.weapon() == Weapon.NONE && encounter.details().containsKey("weaponUse")
                ? Refused.at("weapon", "encounter.weapon-use")
                : null;
    }

    private static @Nullable Refused<Void> threat(Set<ThreatTo> threats) {
        return threats.contains(ThreatTo.NONE) && threats.size() > 1
                ? Refused.at("threat", "encounter.threat-none")
                : null;
    }

    /** Types of force ask for a level; handcuffs ask for nothing (oracle 6). */
    private static @Nullable Refused<Void> force(Encounter.Force force) {
        return force.level() == ForceLevel.NONE && !force.types().isEmpty()
                ? Refused.at("force", "encounter.force-level")
                : null;
    }

    /** A hold is an outcome of its own: it has its legal ground, and it is never an arrest (issue 2, decisions 3). */
    private static @Nullable Refused<Void> hold(Encounter.Ending ending, LegalStatus status) {
        boolean held = ending.holds(Disposition.HOLD_INVOL);
        if (held && ending.arrest()) {
            return Refused.at("disposition", "encounter.hold-and-arrest");
        }
        if (held && status != LegalStatus.EMERGENCY_HOLD && status != LegalStatus.COURT_ORDER) {
            return Refused.at("legalStatus", "encounter.hold-without-ground");
        }
        return !held && status == LegalStatus.EMERGENCY_HOLD
                ? Refused.at("disposition", "encounter.ground-without-hold")
                : null;
    }

    /** An arrest is criminal custody for an offense; a citation is not an arrest (decisions 7, O3.4). */
    private static @Nullable Refused<Void> arrest(Encounter encounter) {
        Encounter.Ending ending = encounter.ending();
        boolean cited = ending.holds(Disposition.CITE_RELEASE);
        if (ending.arrest() && cited) {
            return Refused.at("disposition", "encounter.cite-and-arrest");
        }
        if (ending.arrest() && encounter.legalStatus() != LegalStatus.CUSTODY_CRIMINAL) {
            return Refused.at("legalStatus", "encounter.arrest-without-custody");
        }
        if (ending.holds(Disposition.WARRANT_BOOKED) && encounter.offense() != Offense.WARRANT) {
            return Refused.at("offense", "encounter.warrant");
        }
        if ((ending.arrest() || cited) && encounter.offense() == Offense.NONE) {
            return Refused.at("offense", "encounter.no-offense");
        }
        return encounter.legalStatus() == LegalStatus.CUSTODY_CRIMINAL && !ending.arrest() && !cited
                ? Refused.at("disposition", "encounter.custody-without-arrest")
                : null;
    }

    /** One primary among all; some endings stand alone. */
    private static @Nullable Refused<Void> ending(Encounter.Ending ending) {
        if (!ending.holds(ending.primary())) {
            return Refused.at("disposition", "encounter.primary");
        }
        boolean lonely = ending.all().stream().anyMatch(ALONE::contains);
        return lonely && ending.all().size() > 1 ? Refused.at("disposition", "encounter.stands-alone") : null;
    }

    /** A refusal has its reason (decisions 7), and only what was offered can be declined. */
    private static @Nullable Refused<Void> referral(Encounter encounter) {
        Encounter.Referral referral = encounter.referral();
        if (referral.answer() == ReferralAnswer.DECLINED && referral.reason() == null) {
            return Refused.at("declineReason", "encounter.decline-reason");
        }
        return encounter.ending().holds(Disposition.DECLINED) && referral.answer() == ReferralAnswer.NOT_OFFERED
                ? Refused.at("referral", "encounter.declined-what")
                : null;
    }

    /**
     * A CIT officer on scene has a time, and the officer on the unit's roster then was certified on that day
     * (oracle 2).
     *
     * @param certifiedThen whether that unit had a certified officer on duty at that time
     */
    static List<Refused<Void>> cit(Encounter.Cit cit, boolean certifiedThen, Instant now) {
        if (cit.state() != CitOnScene.ARRIVED) {
            return cit.arrivedAt() == null ? List.of() : List.of(Refused.at("cit", "encounter.cit-time-without"));
        }
        if (cit.arrivedAt() == null) {
            return List.of(Refused.at("citArrivedAt", "encounter.cit-time"));
        }
        if (cit.arrivedAt().isAfter(now)) {
            return List.of(Refused.at("citArrivedAt", "encounter.future"));
        }
        return certifiedThen ? List.of() : List.of(Refused.at("citUnit", "encounter.cit-certified"));
    }

    private static void add(List<Refused<Void>> problems, @Nullable Refused<Void> problem) {
        if (problem != null) {
            problems.add(problem);
        }
    }
}
