package org.corespond.assessment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.corespond.directory.Agency;
import org.corespond.kernel.Role;

/** From whose side something is answered; the sides answer apart from each other (self-assessment.md). */
public enum View {
    LAW_ENFORCEMENT,
    BEHAVIORAL_HEALTH,
    LIVED_EXPERIENCE,
    OFFICIALS,
    JOINT;

    private static final Set<Role> LEADS = EnumSet.of(Role.COORDINATOR, Role.SUPERVISOR, Role.ADMINISTRATOR);

    /** As questionnaires and addresses name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<View> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /**
     * Whether somebody in this role of such an agency speaks for this side. Those without an account, such as members
     * with lived experience and officials, tell a peer or the coordinator, who writes it down under their own name (D).
     */
    boolean spokenForBy(Agency.Kind agency, Role role) {
        return switch (this) {
            case LAW_ENFORCEMENT ->
                switch (agency) {
                    case LAW_ENFORCEMENT, PSAP -> LEADS.contains(role) || role == Role.OFFICER;
                    case CRISIS_LINE, BEHAVIORAL_HEALTH, COMMUNITY_RESPONSE, EMS, FACILITY, COORDINATION -> false;
                };
            case BEHAVIORAL_HEALTH ->
                switch (agency) {
                    case CRISIS_LINE, BEHAVIORAL_HEALTH, COMMUNITY_RESPONSE, FACILITY ->
                        LEADS.contains(role)
                                || Set.of(Role.CLINICIAN, Role.FACILITY).contains(role);
                    case PSAP, LAW_ENFORCEMENT, EMS, COORDINATION -> false;
                };
            case LIVED_EXPERIENCE -> role == Role.PEER || role == Role.ADVOCATE || role == Role.COORDINATOR;
            case OFFICIALS, JOINT -> role == Role.COORDINATOR || role == Role.ADMINISTRATOR;
        };
    }
}
