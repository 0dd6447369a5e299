package org.corespond.training;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.training.Seats.Attended;
import org.corespond.web.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records who attended how long, with the scores before and after. */
@Component
@Transactional
class Attendance {
    private final ClassStores stores;
    private final Today today;
    private final Marks marks;

    Attendance(ClassStores stores, Today today, Marks marks) {
        this.stores = stores;
        this.today = today;
        this.marks = marks;
    }

    /** Fields are {@code hours-SEAT}, {@code pre-SEAT} and {@code post-SEAT}; a seat without hours is left as it is. */
    public Result<UUID> record(UUID id, Map<String, String> typed, UUID key) {
        CourseClass held = stores.take(id);
        if (marks.once().spent(key)) {
            return Result.done(id);
        }
        if (!held.open()) {
            return Refused.because("class.over");
        }
        if (held.from().isAfter(today.day())) {
            return Refused.because("class.early");
        }
        int longest = stores.course(held).minutes();
        List<Attended> all = new ArrayList<>();
        for (Seat seat : stores.seats().list(id)) {
            if (text(typed, "hours-" + seat.id()).isEmpty()) {
                continue;
            }
            Result<Attended> read = read(seat.id(), typed, longest);
            if (read instanceof Refused<Attended> no) {
                return no.retyped();
            }
            all.add(read.orThrow());
        }
        all.forEach(one -> stores.seats().record(marks.ids().next(), one, today.now()));
        marks.made("attendance", id, key);
        return Result.done(id);
    }

    private static Result<Attended> read(UUID seat, Map<String, String> typed, int longest) {
        Optional<Integer> minutes = minutes(text(typed, "hours-" + seat)).filter(it -> it <= longest);
        if (minutes.isEmpty()) {
            return Refused.at("hours-" + seat, "attendance.hours", CoursePolicy.hours(longest));
        }
        for (String score : new String[] {"pre-", "post-"}) {
            String value = text(typed, score + seat);
            if (!value.isEmpty() && score(value) == null) {
                return Refused.at(score + seat, "attendance.score");
            }
        }
        return Result.done(new Attended(
                seat, minutes.get(), score(text(typed, "pre-" + seat)), score(text(typed, "post-" + seat))));
    }

    /** Hours as typed, 8 or 7.5, in minutes. */
    static Optional<Integer> minutes(String hours) {
        return Optional.of(hours)
                .filter(text -> text.matches("\\d{1,3}([.,]\\d{1,2})?"))
                .map(text -> new BigDecimal(text.replace(',', '.'))
                        .multiply(BigDecimal.valueOf(60))
                        .intValue());
    }

    private static @Nullable Integer score(String typed) {
        return FormText.number(typed, 0, 100).orElse(null);
    }

    private static String text(Map<String, String> typed, String field) {
        return FormText.plain(typed.get(field));
    }
}
