package org.corespond.field;

import java.util.List;
import java.util.stream.Stream;

/** The questions of an encounter: the required taps of decisions 12, and the folded rest of data dictionary 5.2. */
public final class Questions {
    /** Asked in this order; the primary disposition follows them, grouped, and then the referral. */
    public static final List<Question> REQUIRED = List.of(
            Question.one("model", ResponseModel.values()),
            Question.one("initiator", Initiator.values()),
            Question.one("reason", ContactReason.values()),
            Question.one("weapon", Weapon.values()),
            Question.many("threat", ThreatTo.values()),
            Question.one("force", ForceLevel.values()),
            Question.one("injury", Injury.values()),
            Question.one("legalStatus", LegalStatus.values()),
            Question.one("offense", Offense.values()),
            Question.one("cit", CitOnScene.values()));

    public static final Question REFERRAL = Question.one("referral", ReferralAnswer.values());

    public static final Question FORCE_TYPES = Question.many("forceType", Codes.ForceType.values());

    /** Kept as codes under their names in the encounter's details. */
    public static final List<Question> FOLDED = List.of(
            Question.one("circumstance", Codes.Circumstance.values()),
            Question.many("nature", Codes.Nature.values()),
            Question.many("behavior", Codes.Behavior.values()),
            Question.one("basis", Codes.Basis.values()),
            Question.one("substance", Codes.Substance.values()),
            Question.many("weaponUse", Codes.WeaponUse.values()),
            Question.many("technique", Codes.Technique.values()),
            Question.one("injurySeverity", Codes.InjurySeverity.values()),
            Question.many("othersInjured", Codes.OthersInjured.values()),
            Question.one("consult", Codes.Consult.values()),
            Question.one("transportBy", Codes.TransportBy.values()),
            Question.many("present", Codes.Present.values()),
            Question.many("need", Codes.Need.values()),
            Question.many("noted", Codes.Noted.values()));

    private Questions() {}

    static Stream<Question> all() {
        return Stream.of(REQUIRED.stream(), Stream.of(REFERRAL, FORCE_TYPES), FOLDED.stream())
                .flatMap(one -> one);
    }
}
