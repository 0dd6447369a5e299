package org.corespond.sharing.consents;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.corespond.sharing.consents.GivenConsent.Standing;
import org.corespond.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * A consent as a page tells it: how it stands, from whom to whom, until when.
 *
 * @param discloser the agency's name; empty for a class
 * @param recipients the agencies' names
 */
public record ConsentView(
        GivenConsent consent,
        Standing standing,
        @Nullable Instant end,
        @Nullable Instant revokedFrom,
        String discloser,
        List<String> recipients) {
    public ConsentView {
        recipients = List.copyOf(recipients);
    }

    /** Whether somebody may rely on it now. */
    public boolean open() {
        return switch (standing) {
            case OPEN, ENDS_IN_30_DAYS, ENDS_IN_7_DAYS, REVOKED_LATER -> true;
            case UNSIGNED, NOTE, NOT_YET, ENDED, HELD, REVOKED, FALSE -> false;
        };
    }

    /** Whether it can still be taken back: what waits for the form too. */
    public boolean revocable() {
        return !consent.moments().written() && standing != Standing.ENDED && standing != Standing.FALSE;
    }

    public boolean signable() {
        return standing == Standing.UNSIGNED || standing == Standing.NOTE;
    }

    /** The colour of its mark; the word says the same. */
    public String tone() {
        return switch (standing) {
            case OPEN -> "good";
            case ENDS_IN_30_DAYS, UNSIGNED, NOTE, HELD, REVOKED_LATER -> "due";
            case ENDS_IN_7_DAYS -> "late";
            case NOT_YET, ENDED, REVOKED, FALSE -> "calm";
        };
    }

    /** All who may receive, in words. */
    public String to(Shell shell) {
        List<String> classes = consent.says().to().memberClasses().stream()
                .map(named -> shell.text("consents.party." + named))
                .toList();
        return String.join(
                ", ",
                java.util.stream.Stream.concat(recipients.stream(), classes.stream())
                        .toList());
    }

    public String from(Shell shell) {
        PartyClass named = consent.says().from().memberClass();
        if (named != null) {
            return shell.text("consents.party." + named);
        }
        return discloser.isEmpty() ? shell.text("consents.party.anybody") : discloser;
    }

    /** What it covers, in words. */
    public String covers(Shell shell) {
        return String.join(
                ", ",
                ConsentWords.CLASSES.stream()
                        .filter(consent.says().classes()::contains)
                        .map(one -> shell.text("consents.class." + one))
                        .toList());
    }

    public String purposes(Shell shell) {
        return String.join(
                ", ",
                ConsentWords.PURPOSES.stream()
                        .filter(consent.says().purposes()::contains)
                        .map(one -> shell.text("consents.purpose." + one))
                        .toList());
    }

    /** Empty when it covers the whole of its classes. */
    public String parts(Shell shell) {
        return String.join(
                ", ",
                ConsentWords.FIELDS.stream()
                        .filter(consent.says().fields()::contains)
                        .map(one -> shell.text("consents.field." + one))
                        .toList());
    }

    /** Its last day, or what ends it. */
    public String until(Shell shell) {
        ConsentEnd event = consent.says().length().event();
        String last = end == null ? "" : day(shell, end.minusSeconds(1));
        if (event != null && consent.moments().eventAt() == null) {
            String what = shell.text("consents.end." + event);
            return last.isEmpty() ? what : shell.text("consents.until.event", what, last);
        }
        return last.isEmpty() ? shell.text("consents.until.none") : shell.text("consents.until.day", last);
    }

    /** The statements that it carries, in the order of the page. */
    public List<String> statements() {
        return ConsentWords.STATEMENTS.stream()
                .filter(consent.says().statements()::contains)
                .toList();
    }

    /** A day with its year: a consent lasts longer than a shift. */
    public static String day(Shell shell, Instant at) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", shell.locale()).format(at.atZone(shell.zone()));
    }
}
