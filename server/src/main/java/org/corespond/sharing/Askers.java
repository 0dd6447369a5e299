package org.corespond.sharing;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.corespond.directory.Agency;
import org.corespond.kernel.Role;
import org.corespond.sharing.decision.CustodianKind;
import org.corespond.sharing.decision.Requester;
import org.jspecify.annotations.Nullable;

/** As whom a role asks, and what kind of body an agency is, for the law (decisions 29). */
public final class Askers {
    /** As whom somebody asks, and in which role of the policy set, which narrows it. */
    public record As(Requester requester, org.corespond.sharing.decision.Role role) {}

    private static final Set<Agency.Kind> PROVIDERS =
            Set.of(Agency.Kind.BEHAVIORAL_HEALTH, Agency.Kind.CRISIS_LINE, Agency.Kind.FACILITY, Agency.Kind.EMS);

    private static final Set<Role> NO_PEOPLE = EnumSet.of(
            Role.COORDINATOR,
            Role.ADMINISTRATOR,
            Role.ANALYST,
            Role.PRIVACY_OFFICER,
            Role.ADVOCATE,
            Role.PERSON,
            Role.FAMILY);

    private Askers() {}

    /** Empty for those who hold no requester: coordinator, administrator, the platform itself. */
    public static Optional<As> of(@Nullable Role role, Agency.Kind kind) {
        return Optional.ofNullable(role == null ? null : as(role, kind));
    }

    private static @Nullable As as(Role role, Agency.Kind kind) {
        return switch (role) {
            case OFFICER -> new As(Requester.LEO, org.corespond.sharing.decision.Role.OFFICER);
            case CO_RESPONDER ->
                kind == Agency.Kind.LAW_ENFORCEMENT
                        ? new As(Requester.LEO, org.corespond.sharing.decision.Role.CO_RESPONDER_OFFICER)
                        : new As(Requester.MCC, org.corespond.sharing.decision.Role.CO_RESPONDER_CLINICIAN);
            case CALL_TAKER -> new As(Requester.DSP, org.corespond.sharing.decision.Role.CALL_TAKER);
            case DISPATCHER -> new As(Requester.DSP, org.corespond.sharing.decision.Role.DISPATCHER);
            case SUPERVISOR -> supervisor(kind);
            case CLINICIAN -> new As(Requester.CLN, org.corespond.sharing.decision.Role.CLINICIAN);
            case FACILITY -> new As(Requester.CLN, org.corespond.sharing.decision.Role.FACILITY_INTAKE);
            case MOBILE_CRISIS, EMS_LIAISON ->
                new As(Requester.MCC, org.corespond.sharing.decision.Role.MOBILE_CRISIS_CLINICIAN);
            case COMMUNITY_RESPONDER -> new As(Requester.MCC, org.corespond.sharing.decision.Role.COMMUNITY_RESPONDER);
            case FOLLOW_UP ->
                new As(
                        PROVIDERS.contains(kind) ? Requester.CLN : Requester.CM,
                        org.corespond.sharing.decision.Role.FOLLOW_UP_WORKER);
            case PEER -> new As(Requester.ADV, org.corespond.sharing.decision.Role.PEER);
            case ANALYST -> new As(Requester.RES, org.corespond.sharing.decision.Role.ANALYST);
            case PRIVACY_OFFICER -> new As(Requester.CLN, org.corespond.sharing.decision.Role.PRIVACY_OFFICER);
            case COORDINATOR, ADMINISTRATOR, ADVOCATE, PERSON, FAMILY -> null;
        };
    }

    private static @Nullable As supervisor(Agency.Kind kind) {
        return switch (kind) {
            case PSAP -> new As(Requester.DSP, org.corespond.sharing.decision.Role.PSAP_SUPERVISOR);
            case LAW_ENFORCEMENT -> new As(Requester.LEO, org.corespond.sharing.decision.Role.OFFICER);
            case CRISIS_LINE, BEHAVIORAL_HEALTH, COMMUNITY_RESPONSE, EMS, FACILITY, COORDINATION -> null;
        };
    }

    /** Whether the role works with its own agency's person data at all. */
    static boolean worksWithPeople(@Nullable Role role) {
        return role != null && !NO_PEOPLE.contains(role);
    }

    static CustodianKind custodian(Agency.Kind kind) {
        return switch (kind) {
            case PSAP -> CustodianKind.DISPATCH;
            case LAW_ENFORCEMENT -> CustodianKind.LAW_ENFORCEMENT;
            case CRISIS_LINE, BEHAVIORAL_HEALTH, EMS, FACILITY -> CustodianKind.PROVIDER;
            case COMMUNITY_RESPONSE, COORDINATION -> CustodianKind.SOCIAL_SERVICE;
        };
    }
}
