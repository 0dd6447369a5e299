package org.corespond.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The certificates and who has to do something about them.
 *
 * @param due who first
 * @param from where each learner comes from
 */
public record CredentialsPage(List<Due> due, List<Credential> all, Map<UUID, String> from, LocalDate today) {
    public CredentialsPage {
        due = List.copyOf(due);
        all = List.copyOf(all);
        from = Map.copyOf(from);
    }

    /**
     * Something that somebody has to do.
     *
     * @param what EXPIRED, EXPIRES_SOON, REFRESHER_DUE or REFRESHER_SOON
     */
    public record Due(Learner learner, CredentialKind kind, What what, LocalDate day) {}

    /** What is due. */
    public enum What {
        EXPIRED,
        REFRESHER_DUE,
        EXPIRES_SOON,
        REFRESHER_SOON;

        public boolean late() {
            return this == EXPIRED || this == REFRESHER_DUE;
        }
    }

    public String standing(Credential credential) {
        return CredentialPolicy.standing(credential, today).name();
    }

    public static String hours(int minutes) {
        return CoursePolicy.hours(minutes);
    }
}
