package org.corespond.workgroup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.corespond.workgroup.Meeting.Decision;
import org.corespond.workgroup.Meeting.Item;
import org.corespond.workgroup.Meeting.Minutes;
import org.corespond.workgroup.Meeting.Phase;
import org.corespond.workgroup.Meeting.Vote;
import org.corespond.workgroup.QuorumPolicy.Quorum;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls a meeting and writes down what happens at it. */
@Component
@Transactional
public class HoldMeeting {
    static final String BY_HAND = "OTHER";
    private static final int SHORT = 200;
    private static final int LONG = 2000;
    private static final int MINUTES = 20_000;
    private static final int MOST = 600;

    private final Meetings meetings;
    private final Actions actions;
    private final Agenda agenda;
    private final Seats seats;
    private final WorkgroupDesk desk;

    HoldMeeting(Meetings meetings, Actions actions, Agenda agenda, Seats seats, WorkgroupDesk desk) {
        this.meetings = meetings;
        this.actions = actions;
        this.agenda = agenda;
        this.seats = seats;
        this.desk = desk;
    }

    public Result<UUID> call(Typed typed, UUID key) {
        return desk.once(key, "workgroup.meeting", () -> {
            Optional<Seat.Body> body = typed.id("body")
                    .flatMap(id -> seats.bodies().stream()
                            .filter(each -> each.id().equals(id))
                            .findFirst());
            Optional<Phase> phase = typed.code("phase", Phase.class);
            if (body.isEmpty() || phase.isEmpty()) {
                return Refused.at(body.isEmpty() ? "body" : "phase", "workgroup.choose");
            }
            if (!typed.within("title", SHORT)) {
                return Refused.at("title", "workgroup.text");
            }
            Optional<Instant> at = FormText.moment(typed.text("at"), desk.zone());
            if (at.isEmpty()) {
                return Refused.at("at", "workgroup.moment");
            }
            Optional<Integer> minutes = FormText.number(typed.text("minutesLong"), 5, MOST);
            if (minutes.isEmpty()) {
                return Refused.at("minutesLong", "workgroup.minutes");
            }
            UUID id = desk.newId();
            String title = typed.text("title");
            meetings.add(
                    new Meeting(id, body.get(), title, typed.text("place"), phase.get(), at.get(), minutes.get()),
                    desk.now());
            return Result.done(id);
        });
    }

    /** Puts on its agenda whatever is due and not there yet. */
    public Result<UUID> takeDue(UUID meeting, UUID key) {
        return desk.once(key, "workgroup.agenda", () -> {
            for (AgendaSource.Due due : agenda.notYetOf(meeting)) {
                meetings.add(
                        meeting,
                        new Item(desk.newId(), due.topic(), due.key(), due.title(), due.link(), due.due()),
                        desk.now());
            }
            return Result.done(meeting);
        });
    }

    public Result<UUID> addItem(UUID meeting, Typed typed, UUID key) {
        return desk.once(key, "workgroup.agenda", () -> {
            if (!typed.within("title", SHORT)) {
                return Refused.at("title", "workgroup.text");
            }
            UUID id = desk.newId();
            meetings.add(meeting, new Item(id, BY_HAND, id.toString(), typed.text("title"), "", null), desk.now());
            return Result.done(meeting);
        });
    }

    /** Who is there now, by seat; the others of the body are not. */
    public Result<UUID> attend(UUID meeting, Set<UUID> present, UUID key) {
        return desk.once(key, "workgroup.attendance", () -> {
            Set<UUID> before = meetings.present(meeting).keySet();
            Meeting held = meetings.get(meeting);
            LocalDate day = agenda.day(held);
            for (Seat seat : seats.of(held.body().id())) {
                Optional<Tenure> holder = seat.holder(day);
                boolean here = present.contains(seat.id()) && holder.isPresent();
                if (here != before.contains(seat.id())) {
                    String name = holder.map(Tenure::name).orElse("");
                    meetings.attend(meeting, seat.id(), name, here, desk.now());
                }
            }
            return Result.done(meeting);
        });
    }

    /** Only with a quorum that lived experience is part of (collaboration.md 10.1). */
    public Result<UUID> vote(UUID meeting, Typed typed, UUID key) {
        return desk.once(key, "workgroup.vote", () -> {
            Quorum quorum = agenda.quorum(meetings.get(meeting));
            if (!quorum.reached()) {
                return quorum.present() < quorum.needed()
                        ? Refused.because("workgroup.quorum", quorum.present(), quorum.needed())
                        : Refused.because("workgroup.quorum.lived");
            }
            if (!typed.within("motion", LONG)) {
                return Refused.at("motion", "workgroup.text");
            }
            int yes = count(typed, "yes");
            int no = count(typed, "no");
            int abstained = count(typed, "abstained");
            if (Math.min(yes, Math.min(no, abstained)) < 0 || !QuorumPolicy.countable(yes, no, abstained, quorum)) {
                return Refused.at("yes", "workgroup.votes", quorum.present());
            }
            Vote vote = new Vote(
                    desk.newId(),
                    typed.text("motion"),
                    yes,
                    no,
                    abstained,
                    quorum.present(),
                    quorum.needed(),
                    desk.now());
            meetings.add(meeting, vote);
            return Result.done(meeting);
        });
    }

    private static int count(Typed typed, String name) {
        return typed.text(name).isEmpty()
                ? 0
                : FormText.number(typed.text(name), 0, MOST).orElse(-1);
    }

    public Result<UUID> decide(UUID meeting, Typed typed, UUID key) {
        return desk.once(
                key,
                "workgroup.decision",
                () -> owned(typed).<Result<UUID>>map(Refused::retyped).orElseGet(() -> {
                    LocalDate due = typed.day("due").orElseThrow();
                    meetings.add(
                            meeting,
                            new Decision(desk.newId(), typed.text("text"), typed.text("owner"), due, desk.now()));
                    return Result.done(meeting);
                }));
    }

    public Result<UUID> takeOn(UUID meeting, Typed typed, UUID key) {
        return desk.once(
                key,
                "workgroup.action",
                () -> owned(typed).<Result<UUID>>map(Refused::retyped).orElseGet(() -> {
                    LocalDate due = typed.day("due").orElseThrow();
                    actions.add(
                            new Action(
                                    desk.newId(),
                                    meeting,
                                    "meeting",
                                    typed.text("text"),
                                    typed.text("owner"),
                                    due,
                                    null),
                            desk.now());
                    return Result.done(meeting);
                }));
    }

    /** Whatever is decided or taken on has a text, an owner and a date (collaboration.md 10.1). */
    static Optional<Refused<UUID>> owned(Typed typed) {
        if (!typed.within("text", LONG)) {
            return Optional.of(Refused.at("text", "workgroup.text"));
        }
        if (!typed.within("owner", SHORT)) {
            return Optional.of(Refused.at("owner", "workgroup.owner"));
        }
        return typed.day("due").isEmpty() ? Optional.of(Refused.at("due", "workgroup.day")) : Optional.empty();
    }

    public Result<UUID> end(UUID action, Typed typed, UUID key) {
        return desk.once(key, "workgroup.action.end", () -> {
            Optional<Action.Kind> kind = typed.code("kind", Action.Kind.class);
            if (kind.isEmpty()) {
                return Refused.at("kind", "workgroup.choose");
            }
            if (!typed.within("note", LONG)) {
                return Refused.at("note", "workgroup.note");
            }
            if (!actions.get(action).open()) {
                return Refused.because("workgroup.action.ended");
            }
            actions.end(action, new Action.End(kind.get(), typed.text("note"), desk.now()));
            return Result.done(action);
        });
    }

    public Result<UUID> write(UUID meeting, Typed typed, UUID key) {
        return desk.once(key, "workgroup.minutes", () -> {
            if (!typed.within("text", MINUTES)) {
                return Refused.at("text", "workgroup.text");
            }
            int next = meetings.minutes(meeting).size() + 1;
            String name = CurrentActor.get().name();
            meetings.add(meeting, new Minutes(next, typed.text("text"), name, desk.now()));
            return Result.done(meeting);
        });
    }
}
