package org.corespond.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.corespond.training.DutyRoster.Turn;
import org.jspecify.annotations.Nullable;

/** Made-up staff, certificates and turns. */
final class Samples {
    static final UUID POLICE = new UUID(0, 1);
    static final UUID CLINIC = new UUID(0, 2);

    private Samples() {}

    static Learner officer(int n) {
        return new Learner(new UUID(1, n), new UUID(2, n), POLICE, "", "Officer " + n, ResponsePart.PATROL, true);
    }

    static Learner clinician(int n) {
        return new Learner(new UUID(3, n), null, CLINIC, "", "Clinician " + n, ResponsePart.CARE, false);
    }

    static Credential certificate(Learner of, CredentialKind kind, int hours, String issued, @Nullable String expires) {
        return new Credential(
                UUID.randomUUID(),
                of,
                kind,
                "Course",
                hours * 60,
                "Academy",
                null,
                LocalDate.parse(issued),
                expires == null ? null : LocalDate.parse(expires),
                "CODE",
                "");
    }

    static Credential takenBack(Credential one) {
        return new Credential(
                one.id(),
                one.learner(),
                one.kind(),
                one.course(),
                one.minutes(),
                one.issuer(),
                one.classId(),
                one.issuedOn(),
                one.expiresOn(),
                one.code(),
                "By mistake");
    }

    static Turn turn(@Nullable UUID account, String member, String from, @Nullable String to) {
        return new Turn(
                new UUID(4, 1),
                "Adam 7",
                POLICE,
                ProgramKind.PATROL,
                account,
                member,
                Instant.parse(from),
                to == null ? null : Instant.parse(to));
    }
}
