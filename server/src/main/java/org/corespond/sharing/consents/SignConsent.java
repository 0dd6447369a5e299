package org.corespond.sharing.consents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.sharing.Paper;
import org.corespond.sharing.consents.GivenConsent.Signature;
import org.corespond.sharing.decision.ConsentKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the signature under a consent: drawn or typed on the screen, on paper, or spoken before a witness. */
@Component
class SignConsent {
    private final ConsentDesk desk;
    private final Consents consents;
    private final Directory directory;

    SignConsent(ConsentDesk desk, Consents consents, Directory directory) {
        this.desk = desk;
        this.consents = consents;
        this.directory = directory;
    }

    /** What was typed under a consent, and the paper that came with it; empty when none came. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes of an upload, on their way to their hash
    record Attempt(UUID person, UUID consent, Typed typed, byte[] upload) {}

    @Transactional
    Result<UUID> sign(Attempt attempt, UUID key) {
        consents.lock(attempt.consent());
        GivenConsent given = consents.get(attempt.person(), attempt.consent());
        if (desk.done(key) || given.signed()) {
            return Result.done(given.id());
        }
        Typed typed = attempt.typed();
        SigningMethod method = typed.code("method", SigningMethod.class).orElse(null);
        if (method == null) {
            return Refused.at("method", "consent.method");
        }
        if (typed.text("signer").isEmpty()) {
            return Refused.at("signer", "consent.element.signature");
        }
        if (typed.code("capacity", Capacity.class).isEmpty()) {
            return Refused.at("capacity", "consent.capacity");
        }
        return switch (method) {
            case TYPED ->
                typed.has("agree", "true")
                        ? keep(given, signature(method, typed, desk.now()), null, key)
                        : Refused.at("agree", "consent.agree");
            case DRAWN -> drawn(given, typed, key);
            case PAPER -> paper(given, attempt, key);
            case SPOKEN ->
                typed.text("witness").isEmpty()
                        ? Refused.at("witness", "consent.witness")
                        : keep(given, signature(method, typed, desk.now()), null, key);
        };
    }

    private Result<UUID> drawn(GivenConsent given, Typed typed, UUID key) {
        return Paper.drawn(typed.text("drawn"))
                .map(paper -> keep(given, signature(SigningMethod.DRAWN, typed, desk.now()), paper, key))
                .orElseGet(() -> Refused.at("drawn", "consent.drawn"));
    }

    private Result<UUID> paper(GivenConsent given, Attempt attempt, UUID key) {
        Optional<Paper> paper = Paper.of(attempt.upload());
        if (paper.isEmpty()) {
            return Refused.at("paper", attempt.upload().length == 0 ? "consent.paper.none" : "consent.paper");
        }
        Typed typed = attempt.typed();
        LocalDate day = WordingForm.date(typed, "signedOn");
        if (day == null) {
            return Refused.at("signedOn", "consent.element.date_signed");
        }
        ZoneId zone = directory.here().zone();
        Instant begins = day.atStartOfDay(zone).toInstant();
        if (begins.isAfter(desk.now())) {
            return Refused.at("signedOn", "consent.signed.future");
        }
        Set<ConsentKind> others = new HashSet<>(typed.codes("alsoGives", ConsentKind.class));
        others.addAll(consents.kindsOn(paper.get().sha256(), given.person()));
        if (ConsentPolicy.combines(given.says().kind(), others)) {
            return Refused.at("paper", "consent.combined");
        }
        return keep(given, signature(SigningMethod.PAPER, typed, begins), paper.get(), key);
    }

    private static Signature signature(SigningMethod method, Typed typed, Instant at) {
        return new Signature(
                method,
                typed.text("signer"),
                typed.code("capacity", Capacity.class).orElseThrow(),
                method == SigningMethod.SPOKEN ? typed.text("witness") : null,
                at,
                null,
                null);
    }

    private Result<UUID> keep(GivenConsent given, Signature signature, @Nullable Paper paper, UUID key) {
        Signature kept = signature;
        if (paper != null) {
            UUID id = desk.newId();
            consents.keep(given.id(), id, paper);
            kept = signature.on(id, paper.sha256());
        }
        consents.sign(given.id(), kept, desk.now());
        desk.changed(given.id(), key);
        return Result.done(given.id());
    }
}
