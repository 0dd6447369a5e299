package org.corespond.county;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.ClosingCode;
import org.corespond.facilities.DoorTap;
import org.corespond.facilities.Handoff;
import org.corespond.field.FieldWork;
import org.corespond.field.Mark;
import org.corespond.field.Unit;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.referrals.Attempt;
import org.corespond.referrals.FollowUpWork;
import org.corespond.referrals.Referral;

/** What a crew, a facility and a follow-up worker of the demonstration do with the person they carry. */
final class DemoDeeds {
    private final DemoCase told;
    private DemoSeat door = DemoSeat.CRISIS_CENTER;
    private Instant arrived = Instant.EPOCH;

    DemoDeeds(DemoCase told) {
        this.told = told;
    }

    void marked(Mark mark) {
        if (mark == Mark.ARRIVED) {
            arrived = told.moves().clock().instant();
        }
        told.as(told.crew(), () -> field().mark(told.episode(), mark).orThrow());
    }

    void met(DemoMeeting meeting) {
        Map<String, List<String>> answers = new HashMap<>(meeting.answers());
        answers.put("model", List.of(told.kind().name()));
        if (told.kind() == ProgramKind.CIT_OFFICER && meeting != DemoMeeting.NOBODY) {
            officerCame(answers);
        }
        List<Refused<Void>> problems = told.as(told.crew(), () -> field().record(told.episode(), answers));
        if (!problems.isEmpty()) {
            throw new IllegalStateException(meeting + " as " + told.kind() + ": " + problems);
        }
    }

    /** The certified officer is the one who came (oracle 2). */
    private void officerCame(Map<String, List<String>> answers) {
        UUID agency = told.town().agency(told.crew().agency());
        Unit unit = told.as(told.crew(), () -> told.moves().work().units().listOf(agency)).stream()
                .filter(one -> one.kind() == ProgramKind.CIT_OFFICER)
                .findFirst()
                .orElseThrow();
        answers.put("cit", List.of("ARRIVED"));
        answers.put("citUnit", List.of(unit.id().toString()));
        answers.put(
                "citArrivedAt",
                List.of(DateTimeFormatter.ofPattern("HH:mm")
                        .format(arrived.atZone(told.town().community().zone()))));
    }

    void ended(ClosingCode code) {
        told.as(told.crew(), () -> field().close(told.episode(), code).orThrow());
    }

    void spoke() {
        told.as(told.crew(), () -> field().spoke(told.episode()).orThrow());
    }

    void resolvedByPhone() {
        told.as(told.crew(), () -> field().resolvedByPhone(told.episode()).orThrow());
    }

    void free() {
        told.as(told.crew(), () -> field().clear(told.episode()).orThrow());
    }

    void placeKept() {
        door = told.placeKept();
    }

    void tapped(DoorTap tap) {
        told.as(door, () -> told.moves().work().door().tap(told.episode(), tap).orThrow());
    }

    /** A verbal report to somebody with a name and a role. */
    void reported() {
        Handoff.Papers papers = new Handoff.Papers(
                told.crew().role() == Role.OFFICER ? Handoff.DeliveredBy.POLICE : Handoff.DeliveredBy.MOBILE_TEAM,
                told.crew().role() == Role.OFFICER ? 1 : 0,
                door.person(),
                "intake nurse",
                List.of(),
                List.of(Handoff.Check.BELONGINGS, Handoff.Check.MEDICATIONS));
        told.as(
                door,
                () -> told.moves()
                        .work()
                        .door()
                        .describe(told.episode(), papers)
                        .orThrow());
    }

    void placesConfirmed(DemoSeat desk, DemoProgram place) {
        UUID program = told.town().program(place);
        told.as(desk, () -> told.moves().work().door().stillRight(program).orThrow());
    }

    void discharged(DemoProgram followUp) {
        UUID program = told.town().program(followUp);
        told.as(
                door,
                () -> told.moves()
                        .work()
                        .door()
                        .discharge(told.episode(), program)
                        .orThrow());
    }

    void discharged(ClosingCode code) {
        told.as(
                door,
                () -> told.moves().work().door().discharge(told.episode(), code).orThrow());
    }

    void tried(Attempt.Way way, boolean reached) {
        told.as(told.crew(), () -> care().tried(told.episode(), way, reached).orThrow());
    }

    void referred(Referral.Type type, String service) {
        told.as(
                told.crew(),
                () -> care().refer(told.episode(), type, Referral.Urgency.WITHIN_72_H, service)
                        .orThrow());
    }

    void moved(Referral.StepKind kind) {
        told.as(told.crew(), () -> care().step(told.episode(), kind, null).orThrow());
    }

    void appointed(Duration ahead) {
        Instant at = told.moves().clock().instant().plus(ahead);
        told.as(
                told.crew(),
                () -> care().step(told.episode(), Referral.StepKind.APPOINTMENT, at)
                        .orThrow());
    }

    void caredFor(ClosingCode code) {
        told.as(told.crew(), () -> care().close(told.episode(), code).orThrow());
    }

    private FieldWork field() {
        return told.moves().work().field();
    }

    private FollowUpWork care() {
        return told.moves().work().care();
    }
}
