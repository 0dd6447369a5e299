package org.corespond.training;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a certificate that was earned elsewhere, or takes one back. */
@Component
@Transactional
class KeepCredential {
    private static final int LONGEST = 160;

    private final Credentials credentials;
    private final Enlist enlist;
    private final Today today;
    private final Marks marks;

    KeepCredential(Credentials credentials, Enlist enlist, Today today, Marks marks) {
        this.credentials = credentials;
        this.enlist = enlist;
        this.today = today;
        this.marks = marks;
    }

    /** Absent when it came before. */
    public Result<Optional<UUID>> bring(CredentialForm form, UUID key) {
        if (marks.once().spent(key)) {
            return Result.done(Optional.empty());
        }
        Optional<CredentialKind> kind = CourseReading.named(CredentialKind.values(), FormText.plain(form.kind()));
        if (kind.isEmpty()) {
            return Refused.at("kind", "course.kind");
        }
        Optional<Integer> minutes =
                Attendance.minutes(FormText.plain(form.hours())).filter(it -> it > 0);
        if (minutes.isEmpty()) {
            return Refused.at("hours", "credential.hours");
        }
        Optional<LocalDate> issued = FormText.day(form.issued());
        if (issued.isEmpty()) {
            return Refused.at("issued", "credential.day");
        }
        Optional<LocalDate> expires = FormText.day(form.expires());
        if (expires.isEmpty() && !FormText.plain(form.expires()).isEmpty()) {
            return Refused.at("expires", "credential.expires");
        }
        Optional<String> wrong = wrongWords(form);
        if (wrong.isPresent()) {
            return Refused.at(wrong.get(), "credential." + wrong.get());
        }
        Result<Learner> found = enlist.find(form.whom());
        if (found instanceof Refused<Learner> no) {
            return no.retyped();
        }
        Earned earned = new Earned(kind.get(), minutes.get(), issued.get(), expires.orElse(null));
        return keep(brought(form, found.orThrow(), earned), key);
    }

    private record Earned(
            CredentialKind kind,
            int minutes,
            LocalDate issued,
            @Nullable LocalDate expires) {}

    private Credential brought(CredentialForm form, Learner learner, Earned earned) {
        return new Credential(
                marks.ids().next(),
                learner,
                earned.kind(),
                FormText.plain(form.course()),
                earned.minutes(),
                FormText.plain(form.issuer()),
                null,
                earned.issued(),
                earned.expires(),
                CertificateCode.next(),
                "");
    }

    private Result<Optional<UUID>> keep(Credential brought, UUID key) {
        Optional<Refused<Credential>> fault = CredentialPolicy.fault(brought, today.day());
        if (fault.isPresent()) {
            return fault.get().retyped();
        }
        enlist.keep(brought.learner(), today.now());
        credentials.add(brought, today.now());
        marks.made("credential.add", brought.id(), key);
        return Result.done(Optional.of(brought.id()));
    }

    private static Optional<String> wrongWords(CredentialForm form) {
        if (!fits(FormText.plain(form.course()))) {
            return Optional.of("course");
        }
        return fits(FormText.plain(form.issuer())) ? Optional.empty() : Optional.of("issuer");
    }

    private static boolean fits(String text) {
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    public Result<UUID> withdraw(UUID id, String reason, UUID key) {
        Credential credential = credentials.find(id).orElseThrow();
        if (marks.once().spent(key)) {
            return Result.done(id);
        }
        if (!credential.withdrawn().isEmpty()) {
            return Refused.because("credential.withdrawn");
        }
        if (!fits(reason.strip())) {
            return Refused.at("reason", "credential.reason");
        }
        credentials.withdraw(id, reason.strip(), today.now());
        marks.made("credential.withdraw", id, key);
        return Result.done(id);
    }
}
