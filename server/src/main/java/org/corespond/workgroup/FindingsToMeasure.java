package org.corespond.workgroup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** A finding whose day has come is measured again, or the review was only paper. */
@Component
class FindingsToMeasure implements AgendaSource {
    private final Reviews reviews;
    private final WorkgroupDesk desk;

    FindingsToMeasure(Reviews reviews, WorkgroupDesk desk) {
        this.reviews = reviews;
        this.desk = desk;
    }

    @Override
    public List<Due> due(Instant at) {
        LocalDate today = LocalDate.ofInstant(at, desk.zone());
        return reviews.list().stream()
                .flatMap(review -> review.findings().stream()
                        .filter(finding -> finding.waits(today))
                        .map(finding -> new Due(
                                "REMEASURE",
                                Reviews.origin(finding.id()),
                                finding.text() + " (" + finding.measured() + ")",
                                "/workgroup/reviews/" + review.id(),
                                finding.again().atStartOfDay(desk.zone()).toInstant())))
                .toList();
    }
}
