package org.corespond.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.corespond.workgroup.ReadMeetings;
import org.corespond.workgroup.ReadSeats;
import org.corespond.workgroup.Seat;
import org.corespond.workgroup.SeatsPage;
import org.corespond.workgroup.Sector;
import org.corespond.workgroup.community.FeedbackTimes;
import org.springframework.stereotype.Component;

/** What the workgroup's own book shows: seats, coordinators, meetings. */
final class WorkgroupEvidence {
    private static final Set<Sector> VOICES = EnumSet.of(Sector.LIVED_EXPERIENCE, Sector.FAMILY);

    private WorkgroupEvidence() {}

    /** Whether somebody sits in the seats. */
    @Component
    record Table(ReadSeats seats) implements EvidenceSource {
        @Override
        public Set<String> items() {
            return Set.of("1.3", "leadership.workgroup");
        }

        @Override
        public String behind() {
            return "/workgroup/seats";
        }

        @Override
        public Evidence tell(Instant now) {
            SeatsPage page = seats.page();
            List<Seat> open = page.seats().stream().filter(Seat::open).toList();
            return Evidence.of("seats", open.size() - page.vacant().size(), open.size(), now);
        }
    }

    /** Whether people with lived experience and families hold seats with a vote. */
    @Component
    record Voices(ReadSeats seats) implements EvidenceSource {
        @Override
        public Set<String> items() {
            return Set.of("1.6", "leadership.voices");
        }

        @Override
        public String behind() {
            return "/workgroup/seats";
        }

        @Override
        public Evidence tell(Instant now) {
            SeatsPage page = seats.page();
            List<Seat> voices = page.seats().stream()
                    .filter(it -> it.open() && it.votes() && VOICES.contains(it.sector()))
                    .toList();
            long held = voices.stream().filter(it -> !it.vacant(page.today())).count();
            boolean anySeat = page.seats().stream().anyMatch(Seat::open);
            return voices.isEmpty() && anySeat
                    ? new Evidence("voices", Evidence.State.NOT_SHOWN, List.of("0", "0"), 0L, now)
                    : Evidence.of("voices", held, voices.size(), now);
        }
    }

    /** Which agencies have named who coordinates for them. */
    @Component
    record Coordinators(ReadSeats seats) implements EvidenceSource {
        @Override
        public Set<String> items() {
            return Set.of("1.2", "leadership.coordinator");
        }

        @Override
        public String behind() {
            return "/workgroup/seats";
        }

        @Override
        public Evidence tell(Instant now) {
            SeatsPage page = seats.page();
            int all = page.agencies().size();
            return Evidence.of("coordinators", all - page.without().size(), all, now);
        }
    }

    /** Whether the workgroup met in the last quarter. */
    @Component
    record Met(ReadMeetings meetings) implements EvidenceSource {
        private static final Duration QUARTER = Duration.ofDays(92);

        @Override
        public Set<String> items() {
            return Set.of("6.1", "improvement.review");
        }

        @Override
        public String behind() {
            return "/workgroup/meetings";
        }

        @Override
        public Evidence tell(Instant now) {
            var held = meetings.held();
            if (held.isEmpty()) {
                return Evidence.unknown("met", now);
            }
            long lately = held.stream()
                    .filter(it -> it.at().isAfter(now.minus(QUARTER)))
                    .count();
            Evidence.State state = lately == 0 ? Evidence.State.NOT_SHOWN : Evidence.State.SHOWN;
            return new Evidence(
                    "met",
                    state,
                    List.of(String.valueOf(lately), String.valueOf(held.size())),
                    (long) held.size(),
                    now);
        }
    }

    /** Whether those who told us something were answered in time. */
    @Component
    record Answered(FeedbackTimes times) implements EvidenceSource {
        private static final Duration YEAR = Duration.ofDays(365);

        @Override
        public Set<String> items() {
            return Set.of("improvement.feedback");
        }

        @Override
        public String behind() {
            return "/community/feedback";
        }

        @Override
        public Evidence tell(Instant now) {
            FeedbackTimes.InTime year = times.between(now.minus(YEAR), now);
            return Evidence.of("feedback", year.answeredInTime(), year.answerable(), now);
        }
    }

    /** That people are asked shows in that they wrote and were answered; surveys of staff are not counted here. */
    @Component
    record Asked(Answered answered) implements EvidenceSource {
        @Override
        public Set<String> items() {
            return Set.of("6.3");
        }

        @Override
        public String behind() {
            return "/community/feedback";
        }

        @Override
        public Evidence tell(Instant now) {
            return answered.tell(now).inPart();
        }
    }
}
