package org.corespond.county;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One call as a department would export it: flat, in words, with columns that no import may keep. */
final class RegisterRow {
    static final List<String> HEADER = List.of(
            "Incident No",
            "Received",
            "Entered",
            "Dispatched",
            "Arrived",
            "Cleared",
            "Source",
            "Initial Type",
            "Final Type",
            "MH Flag",
            "Response",
            "Unit",
            "Badge",
            "CIT Requested",
            "CIT Arrived",
            "Person Met",
            "Person Key",
            "Person Name",
            "Age",
            "Veteran",
            "Reason 1",
            "Reason 2",
            "Weapon",
            "Force Level",
            "Handcuffs",
            "Person Injured",
            "Officer Injured",
            "Legal Status",
            "Arrestable Offense",
            "Arrest",
            "Outcome",
            "Taken To",
            "Facility Arrival",
            "Custody Accepted",
            "Officer Released",
            "Referral Offered",
            "Referral Answer",
            "Address",
            "Area",
            "Is Synthetic");

    private static final int NUMBER = HEADER.indexOf("Incident No");
    private static final int RECEIVED = HEADER.indexOf("Received");
    private static final int ARRIVED = HEADER.indexOf("Arrived");
    private static final int MET = HEADER.indexOf("Person Met");
    private static final int OUTCOME = HEADER.indexOf("Outcome");
    private static final List<Integer> ALL_OUTCOME =
            List.of(OUTCOME, HEADER.indexOf("Arrest"), HEADER.indexOf("Taken To"), HEADER.indexOf("Legal Status"));

    private final Stamps stamps;

    RegisterRow(Stamps stamps) {
        this.stamps = stamps;
    }

    String[] cells(SyntheticCall call) {
        String[] cells = new String[HEADER.size()];
        int at = call(call, cells);
        at = dispatch(call, cells, at);
        at = person(call, cells, at);
        at = scene(call, cells, at);
        at = ending(call, cells, at);
        cells[at] = 100 + call.number() % 900 + " " + Names.STREETS.get((int) (call.number() % Names.STREETS.size()));
        cells[at + 1] = call.area();
        cells[at + 2] = "true";
        return cells;
    }

    /** The row as it was written down, spoilt in the one way of its blemish. */
    String[] spoilt(SyntheticCall call, Blemish blemish) {
        String[] cells = cells(call);
        switch (blemish) {
            case NONE, DUPLICATE -> {}
            case CORRECTION -> ALL_OUTCOME.forEach(column -> cells[column] = wrong(column));
            case BLANK_ARRIVAL -> cells[ARRIVED] = "";
            case BLANK_OUTCOME -> ALL_OUTCOME.forEach(column -> cells[column] = "");
            case BLANK_MET -> cells[MET] = "";
            case ARRIVAL_1900 -> cells[ARRIVED] = Blemish.YEAR_1900;
            case RECEIVED_1900 -> cells[RECEIVED] = Blemish.YEAR_1900;
            case MISSPELT -> cells[OUTCOME] = Blemish.misspelt(TrueFact.outcome(call));
            case UNKNOWN_CODE -> cells[OUTCOME] = Blemish.NO_CODE;
            case UNREADABLE_DATE -> cells[RECEIVED] = Blemish.NO_DATE;
            case MISSING_NUMBER -> cells[NUMBER] = "";
            case ARRIVAL_BEFORE_CALL, ARRIVAL_DAYS_LATER ->
                cells[ARRIVED] = stamps.text(blemish.moved(call.received()));
        }
        return cells;
    }

    // The first version of a corrected row said that a taxi home was all.
    private static String wrong(int column) {
        return column == OUTCOME ? Disposition.TRANSPORT_HOME.words() : column == ALL_OUTCOME.get(1) ? "N" : "NONE";
    }

    private int call(SyntheticCall call, String[] cells) {
        cells[NUMBER] = call.id();
        cells[RECEIVED] = stamps.text(call.received());
        cells[2] = cells[RECEIVED];
        return 3;
    }

    private int dispatch(SyntheticCall call, String[] cells, int from) {
        Optional<SyntheticDispatch> sent = Optional.ofNullable(call.dispatch());
        int at = from;
        cells[at++] = stamps.text(sent.map(SyntheticDispatch::dispatchedAt).orElse(null));
        cells[at++] = stamps.text(sent.map(SyntheticDispatch::arrivedAt).orElse(null));
        cells[at++] = stamps.text(sent.map(SyntheticDispatch::clearedAt).orElse(null));
        cells[at++] = call.source().toString();
        cells[at++] = call.initialType();
        cells[at++] = call.finalType();
        cells[at++] = flag(call.behavioralHealth());
        cells[at++] = sent.map(one -> one.model().words()).orElse("");
        cells[at++] = sent.map(one -> one.unit().callSign()).orElse("");
        cells[at++] = sent.map(one -> one.unit().members().getFirst().badge()).orElse("");
        cells[at++] = sent.map(one -> flag(one.citRequested())).orElse("");
        cells[at++] = sent.map(one -> flag(one.citArrived())).orElse("");
        return at;
    }

    private int person(SyntheticCall call, String[] cells, int from) {
        Optional<SyntheticEncounter> met = Optional.ofNullable(call.encounter());
        Optional<SyntheticPerson> person = met.map(SyntheticEncounter::person);
        int at = from;
        cells[at++] = flag(met.isPresent());
        // Half of those whom nobody could name are left blank, half get the words that registers use.
        String nobody = met.isPresent() && call.number() % 2 == 0 ? "UNKNOWN" : "";
        cells[at++] = person.map(SyntheticPerson::id).orElse(nobody);
        cells[at++] = met.map(one -> name(one)).orElse("");
        cells[at++] = person.map(one -> age(one, call)).orElse("");
        cells[at++] = person.map(one -> one.veteran().toString()).orElse("");
        return at;
    }

    private int scene(SyntheticCall call, String[] cells, int from) {
        Optional<SyntheticEncounter> met = Optional.ofNullable(call.encounter());
        int at = from;
        cells[at++] = met.map(one -> one.reason().words()).orElse("");
        cells[at++] = met.map(SyntheticEncounter::secondReason)
                .map(ContactReason::words)
                .orElse("");
        cells[at++] = met.map(one -> one.weapon().toString()).orElse("");
        cells[at++] = met.map(one -> Integer.toString(one.forceLevel())).orElse("");
        cells[at++] = met.map(one -> flag(one.handcuffs())).orElse("");
        cells[at++] = met.map(one -> one.injuryPerson().toString()).orElse("");
        cells[at++] = met.map(one -> flag(one.injuryOfficer())).orElse("");
        cells[at++] = met.map(one -> one.legalStatus().toString()).orElse("NONE");
        cells[at++] = met.map(one -> one.offense().toString()).orElse("");
        return at;
    }

    private int ending(SyntheticCall call, String[] cells, int from) {
        Optional<SyntheticEncounter> met = Optional.ofNullable(call.encounter());
        Optional<SyntheticHandoff> last = call.handoffs().isEmpty()
                ? Optional.empty()
                : Optional.of(call.handoffs().getLast());
        int at = from;
        cells[at++] = met.map(one -> flag(one.primary().isArrest())).orElse("N");
        cells[at++] = met.map(one ->
                        one.dispositions().stream().map(Disposition::words).collect(Collectors.joining("; ")))
                .orElse(TrueFact.outcome(call).words());
        cells[at++] = met.map(SyntheticEncounter::destination)
                .map(Destination::toString)
                .orElse("NONE");
        cells[at++] = stamps.text(last.map(SyntheticHandoff::arrivedAt).orElse(null));
        cells[at++] = stamps.text(last.map(SyntheticHandoff::custodyAcceptedAt).orElse(null));
        cells[at++] = stamps.text(last.map(SyntheticHandoff::releasedAt).orElse(null));
        cells[at++] = flag(!call.referrals().isEmpty());
        cells[at++] = call.referrals().isEmpty()
                ? ""
                : call.referrals().getFirst().response().toString();
        return at;
    }

    private static String name(SyntheticEncounter met) {
        return met.reportedLastName() == null ? "" : met.reportedLastName() + ", " + met.reportedFirstName();
    }

    private static String age(SyntheticPerson person, SyntheticCall call) {
        return Long.toString(
                Duration.between(person.birthDate().atStartOfDay().toInstant(java.time.ZoneOffset.UTC), call.received())
                                .toDays()
                        / 365);
    }

    private static String flag(boolean yes) {
        return yes ? "Y" : "N";
    }
}
