package org.corespond.workgroup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.workgroup.Seat.Body;
import org.corespond.workgroup.Seat.BodyKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Founds bodies and seats, and says who fills them; a place that is taken stays with whom it has. */
@Component
@Transactional
public class FillSeat {
    private static final int LONGEST = 120;

    private final Seats seats;
    private final WorkgroupDesk desk;

    FillSeat(Seats seats, WorkgroupDesk desk) {
        this.seats = seats;
        this.desk = desk;
    }

    public Result<UUID> addBody(Typed typed, UUID key) {
        return desk.once(key, "workgroup.body", () -> {
            Optional<BodyKind> kind = typed.code("kind", BodyKind.class);
            if (kind.isEmpty()) {
                return Refused.at("kind", "workgroup.choose");
            }
            if (!typed.within("name", LONGEST)) {
                return Refused.at("name", "workgroup.text");
            }
            Body body = new Body(desk.newId(), kind.get(), typed.text("name"));
            seats.add(body, desk.now());
            return Result.done(body.id());
        });
    }

    public Result<UUID> addSeat(UUID body, Typed typed, UUID key) {
        return desk.once(key, "workgroup.seat", () -> {
            Optional<Sector> sector = typed.code("sector", Sector.class);
            if (sector.isEmpty()) {
                return Refused.at("sector", "workgroup.choose");
            }
            if (!typed.within("title", LONGEST)) {
                return Refused.at("title", "workgroup.text");
            }
            Seat seat = new Seat(
                    desk.newId(),
                    seats.body(body),
                    sector.get(),
                    typed.text("title"),
                    typed.id("agency").orElse(null),
                    typed.is("votes", "true"),
                    true,
                    List.of());
            seats.add(seat, desk.now());
            return Result.done(seat.id());
        });
    }

    public Result<UUID> fill(UUID seat, Typed typed, UUID key) {
        return desk.once(key, "workgroup.seat.fill", () -> {
            seats.lock(seat);
            return place(typed, seats.get(seat).holders(), "workgroup.seat.taken", seats::hold, seat);
        });
    }

    public Result<UUID> coordinate(UUID agency, Typed typed, UUID key) {
        return desk.once(key, "workgroup.coordinator", () -> {
            seats.lock(agency);
            Map<UUID, List<Tenure>> all = seats.coordinators();
            List<Tenure> mine = all.getOrDefault(agency, List.of());
            return place(typed, mine, "workgroup.coordinator.taken", seats::coordinate, agency);
        });
    }

    private Result<UUID> place(
            Typed typed, List<Tenure> others, String taken, BiConsumer<UUID, Tenure> keep, UUID what) {
        if (!typed.within("name", LONGEST)) {
            return Refused.at("name", "workgroup.name");
        }
        Optional<LocalDate> from = typed.day("from");
        if (from.isEmpty()) {
            return Refused.at("from", "workgroup.day");
        }
        Optional<LocalDate> until = typed.day("until");
        if (until.isEmpty() && !typed.text("until").isEmpty()) {
            return Refused.at("until", "workgroup.day");
        }
        if (until.isPresent() && until.get().isBefore(from.get())) {
            return Refused.at("until", "workgroup.backwards");
        }
        Optional<Tenure> other = TenurePolicy.inTheWay(others, from.get(), until.orElse(null));
        if (other.isPresent()) {
            return Refused.at("from", taken, other.get().name(), other.get().from());
        }
        UUID account = typed.id("account").orElse(null);
        keep.accept(what, new Tenure(desk.newId(), typed.text("name"), account, from.get(), until.orElse(null)));
        return Result.done(what);
    }

    /** The last day of whoever is there on that day. */
    public Result<UUID> leaveSeat(UUID seat, Typed typed, UUID key) {
        return desk.once(
                key, "workgroup.seat.leave", () -> leave(seat, seats.get(seat).holders(), typed));
    }

    public Result<UUID> leaveAgency(UUID agency, Typed typed, UUID key) {
        return desk.once(
                key,
                "workgroup.coordinator.leave",
                () -> leave(agency, seats.coordinators().getOrDefault(agency, List.of()), typed));
    }

    private Result<UUID> leave(UUID what, List<Tenure> all, Typed typed) {
        Optional<LocalDate> day = typed.day("lastDay");
        Optional<Tenure> who = day.flatMap(at -> TenurePolicy.on(all, at));
        if (who.isEmpty()) {
            return Refused.at("lastDay", "workgroup.nobody");
        }
        seats.leave(who.get().id(), day.orElseThrow());
        return Result.done(what);
    }

    /** A seat that is given up is neither filled nor counted any more. */
    public Result<UUID> close(UUID seat, UUID key) {
        return desk.once(key, "workgroup.seat.close", () -> {
            seats.close(seat, desk.now());
            return Result.done(seats.get(seat).body().id());
        });
    }
}
