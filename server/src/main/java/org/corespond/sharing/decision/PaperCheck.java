package org.corespond.sharing.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.corespond.sharing.decision.Facts.Agreement;
import org.corespond.sharing.decision.Facts.LegalProcess;

/** Agreements and legal process: what is on file, signed, in date and about this. */
final class PaperCheck {
    private final Ground ground;
    private final Request request;
    private final Instant at;

    PaperCheck(Ground ground) {
        this.ground = ground;
        this.request = ground.request();
        this.at = ground.at();
    }

    Proof agreement(AgreementKind kind) {
        return ground.facts().agreements().stream()
                .filter(agreement -> agreement.kind() == kind)
                .map(this::rely)
                .reduce(Proof::or)
                .orElseGet(() -> Proof.lacking("agreement." + kind + ".none", "no agreement of the kind " + kind));
    }

    private Proof rely(Agreement agreement) {
        List<Missing> problems = new ArrayList<>();
        AgreementKind kind = agreement.kind();
        problem(agreement.signed(), agreement, "unsigned", problems);
        problem(!at.isBefore(agreement.from()), agreement, "not_yet", problems);
        Instant until = agreement.until();
        problem(until == null || at.isBefore(until), agreement, "expired", problems);
        boolean custodian = !kind.custodianIsParty() || isParty(agreement, ground.custodianId());
        boolean recipient = !kind.recipientIsParty() || isParty(agreement, request.recipient());
        problem(custodian && recipient, agreement, "party", problems);
        boolean covers = (agreement.classes().isEmpty() || agreement.classes().contains(ground.dataClass()))
                && (agreement.purposes().isEmpty() || agreement.purposes().contains(ground.purpose()));
        problem(covers, agreement, "scope", problems);
        return problems.isEmpty()
                ? Proof.paper(agreement.id(), scope(agreement), until, false)
                : Proof.lacking(problems);
    }

    /** The fields that a clause between holder and recipient lists; hosting and policy show nothing to anybody. */
    private static FieldView scope(Agreement agreement) {
        boolean between =
                agreement.kind().recipientIsParty() && agreement.kind().custodianIsParty();
        return agreement.fields().isEmpty() || !between
                ? FieldView.WHOLE
                : FieldView.listed("V-AGREEMENT", agreement.fields());
    }

    private static boolean isParty(Agreement agreement, @org.jspecify.annotations.Nullable String who) {
        return who != null && agreement.parties().contains(who);
    }

    private static void problem(boolean holds, Agreement agreement, String what, List<Missing> problems) {
        if (!holds) {
            problems.add(new Missing(
                    "agreement." + agreement.kind() + "." + what,
                    "agreement " + agreement.id() + " (" + agreement.kind() + "): " + what.replace('_', ' ')));
        }
    }

    /** An order opens what it states: this person, this recipient, these classes, these fields. */
    Proof process(Set<ProcessKind> kinds) {
        return ground.facts().processes().stream()
                .filter(process -> kinds.contains(process.kind()) && states(process))
                .map(process ->
                        Proof.paper(process.id(), FieldView.of("V-PROCESS", process.fields()), process.until(), true))
                .reduce(Proof::or)
                .orElseGet(() -> Proof.lacking(
                        "process."
                                + String.join(
                                                "_or_",
                                                kinds.stream()
                                                        .map(Enum::name)
                                                        .sorted()
                                                        .toList())
                                        .toLowerCase(Locale.ROOT),
                        "legal process on file that names this person, recipient and class: "
                                + String.join(
                                        " or ",
                                        kinds.stream().map(Enum::name).sorted().toList())));
    }

    private boolean states(LegalProcess process) {
        String hash = process.hash();
        boolean confidential = !process.confidentialCommunications() || ground.has("confidential_communications_2_63");
        return Objects.equals(process.person(), request.person())
                && request.recipient() != null
                && process.recipients().contains(request.recipient())
                && process.classes().contains(ground.dataClass())
                && hash != null
                && !hash.isBlank()
                && confidential
                && Span.covers(process.from(), process.until(), at);
    }
}
