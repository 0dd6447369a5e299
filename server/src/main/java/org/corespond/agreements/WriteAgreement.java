package org.corespond.agreements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.corespond.agreements.Life.Mark;
import org.corespond.agreements.Life.Mark.Method;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.corespond.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes, replaces, signs and ends agreements; what came twice counts once. */
@Component
@Transactional
class WriteAgreement {
    private static final int LONGEST = 120;

    /** A signature as typed: for whom, who, as what, and how: by name or by hand in the page, or on paper on a day. */
    record Signed(
            String party, String signer, String capacity, String method, String day, String drawn, boolean agreed) {}

    private final Agreements agreements;
    private final Papers papers;
    private final AgreementTerms terms;
    private final Steps steps;
    private final Once once;
    private final Clock clock;

    /** What a change needs beside the papers. */
    @Component
    record Desk(Steps steps, Once once, Clock clock) {}

    WriteAgreement(Agreements agreements, Papers papers, AgreementTerms terms, Desk desk) {
        this.agreements = agreements;
        this.papers = papers;
        this.terms = terms;
        this.steps = desk.steps();
        this.once = desk.once();
        this.clock = desk.clock();
    }

    /** Absent when it came before. */
    public Result<Optional<UUID>> add(AgreementForm form, UUID key) {
        if (once.spent(key)) {
            return Result.done(Optional.empty());
        }
        return terms.read(form)
                .fold(
                        read -> {
                            once.spend(key);
                            return Result.done(Optional.of(agreements.add(read)));
                        },
                        Refused::retyped);
    }

    /** A version of the same kind; what is ended stays ended. */
    public Result<UUID> replace(UUID id, AgreementForm form, UUID key) {
        Paper paper = papers.get(id);
        if (once.spent(key)) {
            return Result.done(id);
        }
        if (paper.ended() != null) {
            return Refused.because("agreement.ended");
        }
        AgreementForm same = new AgreementForm(
                paper.latest().terms().kind(),
                form.title(),
                form.parties(),
                form.from(),
                form.until(),
                form.clauses(),
                form.provisions());
        return terms.read(same)
                .fold(
                        read -> {
                            once.spend(key);
                            agreements.replace(id, read);
                            return Result.done(id);
                        },
                        Refused::retyped);
    }

    /** The latest version is signed; a day that is yet to come is none. */
    public Result<UUID> sign(UUID id, Signed form, ZoneId zone, UUID key) {
        Paper paper = papers.get(id);
        Version version = paper.latest();
        if (once.spent(key)) {
            return Result.done(id);
        }
        Optional<UUID> party = version.unsigned().stream()
                .filter(it -> it.toString().equals(form.party()))
                .findFirst();
        if (paper.ended() != null || party.isEmpty()) {
            return Refused.at("party", paper.ended() == null ? "agreement.party" : "agreement.ended");
        }
        if (form.signer().isBlank() || form.signer().length() > LONGEST) {
            return Refused.at("signer", "agreement.signer");
        }
        if (form.capacity().isBlank() || form.capacity().length() > LONGEST) {
            return Refused.at("capacity", "agreement.capacity");
        }
        if (version.terms().provisions().stream().anyMatch(Provision::hasBlank)) {
            return Refused.at("party", "agreement.blank");
        }
        return switch (form.method()) {
            case "TYPED" ->
                form.agreed()
                        ? sign(id, version, form, new Given(Method.TYPED, clock.instant(), null), key)
                        : Refused.at("agreed", "agreement.agreed");
            case "DRAWN" ->
                Drawing.of(form.drawn())
                        .map(drawing -> sign(id, version, form, new Given(Method.DRAWN, clock.instant(), drawing), key))
                        .orElseGet(() -> Refused.at("drawn", "agreement.drawn"));
            default -> onPaper(id, version, form, zone, key);
        };
    }

    private Result<UUID> onPaper(UUID id, Version version, Signed form, ZoneId zone, UUID key) {
        Optional<LocalDate> day = FormText.day(form.day());
        if (day.isEmpty() || day.get().isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            return Refused.at("day", "agreement.signed.day");
        }
        Instant at = day.get().atStartOfDay(zone).toInstant();
        return sign(id, version, form, new Given(Method.PAPER, at, null), key);
    }

    /** How and when it was signed. */
    private record Given(
            Method method, Instant at, @Nullable Drawing drawing) {}

    private Result<UUID> sign(UUID id, Version version, Signed form, Given given, UUID key) {
        UUID party = UUID.fromString(form.party());
        agreements.sign(
                id,
                version.number(),
                new Signature(party, form.signer().strip(), form.capacity().strip(), given.at()));
        Drawing drawing = given.drawing();
        steps.mark(
                id,
                version.number(),
                party,
                new Mark(given.method(), drawing == null ? null : drawing.sha256()),
                drawing == null ? null : drawing.png());
        once.spend(key);
        return Result.done(id);
    }

    /** From now on, and for good. */
    public Result<UUID> end(UUID id, String reason, UUID key) {
        Paper paper = papers.get(id);
        if (once.spent(key)) {
            return Result.done(id);
        }
        if (paper.ended() != null) {
            return Refused.because("agreement.ended");
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            return Refused.at("reason", "agreement.reason");
        }
        agreements.end(id, new Paper.Ending(clock.instant(), reason.strip()));
        once.spend(key);
        return Result.done(id);
    }
}
