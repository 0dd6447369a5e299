package org.corespond.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.training.Enlist.Who;
import org.corespond.training.Visit.Side;
import org.corespond.training.Visit.Signature;
import org.corespond.web.FormText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down a visit of whoever acts, and signs one for a side. */
@Component
@Transactional
class KeepVisit {
    private static final int LONGEST = 1000;

    private final Visits visits;
    private final Enlist enlist;
    private final Directory directory;
    private final Today today;
    private final Marks marks;

    KeepVisit(Visits visits, Enlist enlist, Directory directory, Today today, Marks marks) {
        this.visits = visits;
        this.enlist = enlist;
        this.directory = directory;
        this.today = today;
        this.marks = marks;
    }

    /** A visit as typed. */
    record Typed(String kind, String host, String day, String hours, String learned) {}

    /** Whoever was there writes it down, and so signs it as the visitor. */
    public Result<UUID> record(Typed typed, UUID key) {
        Actor actor = CurrentActor.get();
        UUID id = marks.ids().next();
        if (marks.once().spent(key)) {
            return Result.done(id);
        }
        Optional<VisitKind> kind = CourseReading.named(VisitKind.values(), typed.kind());
        Optional<Agency> host = directory.agencies().stream()
                .filter(agency -> agency.id().toString().equals(typed.host()))
                .findFirst();
        if (kind.isEmpty() || host.isEmpty()) {
            return Refused.at(kind.isEmpty() ? "visitKind" : "host", "visit.what");
        }
        Optional<LocalDate> day = FormText.day(typed.day());
        if (day.isEmpty()) {
            return Refused.at("day", "visit.day");
        }
        String learned = FormText.plain(typed.learned());
        if (learned.length() > LONGEST) {
            return Refused.at("learned", "course.words");
        }
        Result<Learner> me = enlist.find(new Who("a-" + actor.account(), "", "", ""));
        if (me instanceof Refused<Learner> no) {
            return no.retyped();
        }
        int minutes = Attendance.minutes(FormText.plain(typed.hours())).orElse(0);
        Visit visit = new Visit(
                id, kind.get(), me.orThrow(), actor.agency(), host.get().id(), day.get(), minutes, learned, List.of());
        return keep(visit, actor, key);
    }

    private Result<UUID> keep(Visit visit, Actor actor, UUID key) {
        Optional<Refused<Visit>> fault = VisitPolicy.fault(visit, today.day());
        if (fault.isPresent()) {
            return fault.get().retyped();
        }
        enlist.keep(visit.visitor(), today.now());
        visits.add(visit, today.now());
        visits.sign(visit.id(), new Signature(Side.VISITOR, actor.name(), actor.account()), today.now());
        marks.made("visit", visit.id(), key);
        return Result.done(visit.id());
    }

    /** Somebody of the side's agency says that it was so. */
    public Result<UUID> sign(UUID id, Side side, UUID key) {
        Actor actor = CurrentActor.get();
        Visit visit = visits.get(id);
        if (marks.once().spent(key)) {
            return Result.done(id);
        }
        if (!VisitPolicy.maySign(visit, side, actor.agency(), actor.account())) {
            return Refused.because("visit.sign");
        }
        visits.sign(id, new Signature(side, actor.name(), actor.account()), today.now());
        marks.made("visit.sign", id, key);
        return Result.done(id);
    }
}
