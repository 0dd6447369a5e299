package org.corespond.outcomes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.corespond.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the figures of a source out as a file, and writes down that it did. */
@Component
class ReleaseOutcomes {
    private final OutcomeReports reports;
    private final FigureTexts texts;
    private final Audit audit;

    ReleaseOutcomes(OutcomeReports reports, FigureTexts texts, Audit audit) {
        this.reports = reports;
        this.texts = texts;
        this.audit = audit;
    }

    @Transactional
    Optional<String> csv(String source, @Nullable LocalDate from, @Nullable LocalDate to) {
        return reports.find(source, from, to).map(report -> {
            audit.released("outcomes", List.of(report.source().id()));
            return texts.csv(report);
        });
    }
}
