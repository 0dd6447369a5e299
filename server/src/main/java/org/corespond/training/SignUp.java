package org.corespond.training;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.training.Enlist.Who;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a seat in a class, or takes it back. */
@Component
@Transactional
class SignUp {
    private final ClassStores stores;
    private final Enlist enlist;
    private final Today today;
    private final Marks marks;
    private final int nonSwornPercent;

    SignUp(
            ClassStores stores,
            Enlist enlist,
            Today today,
            Marks marks,
            @Value("${corespond.training.non-sworn-percent:20}") int nonSwornPercent) {
        this.stores = stores;
        this.enlist = enlist;
        this.today = today;
        this.marks = marks;
        this.nonSwornPercent = nonSwornPercent;
    }

    int nonSwornPercent() {
        return nonSwornPercent;
    }

    public Result<UUID> signUp(UUID id, Who who, UUID key) {
        CourseClass into = stores.classes().take(id);
        if (marks.once().spent(key)) {
            return Result.done(id);
        }
        Result<Learner> found = enlist.find(who);
        if (found instanceof Refused<Learner> no) {
            return no.retyped();
        }
        Learner learner = found.orThrow();
        Seat wanted =
                new Seat(marks.ids().next(), id, learner, !into.hostId().equals(learner.agencyId()), null, null, null);
        List<Seat> taken = stores.seats().list(id);
        Optional<Refused<Seat>> fault =
                SeatPolicy.fault(into, stores.course(into).kind(), wanted, taken, nonSwornPercent);
        if (fault.isPresent()) {
            return fault.get().retyped();
        }
        enlist.keep(learner, today.now());
        stores.seats().add(wanted, today.now());
        marks.made("seat", wanted.id(), key);
        return Result.done(id);
    }

    /** While the class is open; what was recorded of the seat stays. */
    public Result<UUID> giveBack(UUID id, UUID seat, UUID key) {
        CourseClass from = stores.classes().take(id);
        if (marks.once().spent(key)) {
            return Result.done(id);
        }
        if (stores.seats().list(id).stream().noneMatch(it -> it.id().equals(seat))) {
            throw new NoSuchElementException("no such seat");
        }
        if (!from.open()) {
            return Refused.because("class.over");
        }
        stores.seats().giveBack(seat, today.now());
        marks.made("seat.back", seat, key);
        return Result.done(id);
    }
}
