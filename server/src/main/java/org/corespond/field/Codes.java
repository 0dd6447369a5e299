package org.corespond.field;

/** The coded answers of the folded questions of an encounter (data dictionary 5.2). */
public final class Codes {
    private Codes() {}

    public enum Circumstance {
        STABLE,
        ESCALATING,
        CRISIS
    }

    public enum Nature {
        BIOLOGICAL,
        MEDICAL,
        CHEMICAL,
        UNKNOWN
    }

    /** Without the discredited term of the Seattle list, which only imports of history know. */
    public enum Behavior {
        SUICIDAL,
        HALLUCINATIONS,
        BELLIGERENT,
        MANIA,
        DISRUPTIVE,
        HOPELESS,
        BIZARRE,
        OUT_OF_TOUCH,
        DISORGANIZED,
        CONFUSED,
        SCARED,
        SELF_NEGLECT,
        OTHER
    }

    public enum Basis {
        SELF_REPORT,
        FAMILY,
        RECORDS,
        DISPATCH,
        OBSERVATION
    }

    public enum Substance {
        NONE,
        ALCOHOL,
        DRUG,
        BOTH,
        UNKNOWN
    }

    public enum WeaponUse {
        POSSESSED,
        DISPLAYED,
        USED
    }

    public enum Technique {
        PRESENCE,
        VERBAL,
        THIRD_PARTY,
        DISENGAGEMENT,
        CONTAINMENT,
        OTHER_RESTRAINT
    }

    public enum ForceType {
        HANDS_ON,
        TAKEDOWN,
        SPRAY,
        CED,
        BATON,
        IMPACT_MUNITION,
        CANINE,
        FIREARM_POINTED,
        FIREARM_DISCHARGED,
        OTHER
    }

    public enum InjurySeverity {
        MINOR,
        SERIOUS,
        FATAL
    }

    public enum OthersInjured {
        OFFICER,
        RESPONDER,
        OTHER_PERSON
    }

    public enum Consult {
        NONE,
        PHONE,
        VIDEO,
        ON_SCENE
    }

    public enum TransportBy {
        POLICE,
        EMS,
        MOBILE_TEAM,
        CO_RESPONDER,
        FAMILY,
        SELF,
        SECURE,
        NONE
    }

    public enum Present {
        CHILDREN,
        DEPENDENT_ADULTS,
        DOGS,
        OTHER_ANIMALS
    }

    public enum Need {
        INTERPRETER,
        SIGN_LANGUAGE,
        IDD,
        LOW_VISION,
        MOBILITY
    }

    public enum Noted {
        SUPERVISOR_ON_SCENE,
        INJURY_TREATED,
        VETERAN,
        BODY_CAMERA,
        CAR_VIDEO,
        UNABLE_TO_CONTACT
    }
}
