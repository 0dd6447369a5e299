package org.corespond.county;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person was met: what was found and done, and how it ended; a person nobody could name has no id. */
public record SyntheticEncounter(
        @Nullable SyntheticPerson person,
        @Nullable String reportedFirstName,
        @Nullable String reportedLastName,
        @Nullable String reportedBirthDate,
        ContactReason reason,
        @Nullable ContactReason secondReason,
        Weapon weapon,
        WeaponUse weaponUse,
        ThreatTo threatTo,
        boolean handcuffs,
        int forceLevel,
        Injury injuryPerson,
        boolean injuryOfficer,
        LegalStatus legalStatus,
        Offense offense,
        Substance substance,
        String clinicianConsult,
        List<Disposition> dispositions,
        @Nullable Destination destination,
        @Nullable SyntheticFacility facility,
        String transportBy) {

    public enum Weapon {
        NONE,
        FIREARM,
        EDGED,
        BLUNT,
        VEHICLE,
        CHEMICAL,
        IMPROVISED,
        REPLICA
    }

    public enum WeaponUse {
        NONE,
        POSSESSED,
        DISPLAYED,
        USED
    }

    public enum ThreatTo {
        NONE,
        SELF,
        OFFICER,
        OTHER_PERSON,
        PROPERTY
    }

    public enum Injury {
        NONE,
        BEFORE_CONTACT,
        SELF_INFLICTED,
        DURING
    }

    public enum LegalStatus {
        VOLUNTARY,
        EMERGENCY_HOLD,
        COURT_ORDER,
        CUSTODY,
        NONE
    }

    public enum Offense {
        NONE,
        VIOLATION,
        MISDEMEANOR,
        FELONY,
        WARRANT
    }

    public enum Substance {
        NONE,
        ALCOHOL,
        DRUG,
        BOTH,
        UNKNOWN
    }

    public Disposition primary() {
        return dispositions.getFirst();
    }

    /** Force above level 0; handcuffs alone are none (oracle 6). */
    public boolean reportableForce() {
        return forceLevel > 0;
    }

    public boolean held() {
        return legalStatus == LegalStatus.EMERGENCY_HOLD;
    }
}
