package org.corespond.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One class as it is read.
 *
 * @param from where each learner of a seat comes from
 * @param certificates of those who earned one, by learner
 * @param mostNonSworn seats that people who are not sworn may have; absent where it does not matter
 */
public record ClassPage(
        CourseClass held,
        CourseText course,
        String host,
        List<Seat> seats,
        Map<UUID, String> from,
        List<Presenter> presenters,
        List<Feedback> feedback,
        Map<UUID, UUID> certificates,
        @Nullable Integer mostNonSworn,
        LocalDate today) {
    public ClassPage {
        seats = List.copyOf(seats);
        from = Map.copyOf(from);
        presenters = List.copyOf(presenters);
        feedback = List.copyOf(feedback);
        certificates = Map.copyOf(certificates);
    }

    public UUID id() {
        return held.id();
    }

    public int left() {
        return held.seats() - seats.size();
    }

    public long nonSworn() {
        return SeatPolicy.nonSworn(seats);
    }

    public long borrowed() {
        return seats.stream().filter(Seat::borrowed).count();
    }

    public long lived() {
        return presenters.stream().filter(Presenter::lived).count();
    }

    /** The class began, so that attendance can be written down. */
    public boolean began() {
        return !held.from().isAfter(today);
    }

    public boolean over() {
        return !held.to().isAfter(today);
    }

    /** Seats with both scores. */
    public List<Seat> scored() {
        return seats.stream()
                .filter(seat -> seat.pre() != null && seat.post() != null)
                .toList();
    }

    public long pre() {
        return Math.round(scored().stream()
                .mapToInt(seat -> seat.pre() == null ? 0 : seat.pre())
                .average()
                .orElse(0));
    }

    public long post() {
        return Math.round(scored().stream()
                .mapToInt(seat -> seat.post() == null ? 0 : seat.post())
                .average()
                .orElse(0));
    }

    public List<Feedback> feedback(UUID presenter) {
        return feedback.stream()
                .filter(it -> it.presenterId().equals(presenter))
                .toList();
    }

    public static String rating(List<Feedback> of) {
        double mean = of.stream().mapToInt(Feedback::rating).average().orElse(0);
        return CoursePolicy.hours((int) Math.round(mean * 60));
    }

    public static String hours(@Nullable Integer minutes) {
        return minutes == null ? "" : CoursePolicy.hours(minutes);
    }
}
