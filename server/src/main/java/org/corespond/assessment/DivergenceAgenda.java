package org.corespond.assessment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.corespond.forms.Questionnaire;
import org.corespond.workgroup.AgendaSource;
import org.springframework.stereotype.Component;

/** What police and care see far apart is an item of the next meeting, until it is decided (self-assessment.md). */
@Component
class DivergenceAgenda implements AgendaSource {
    private final ReadRun reader;

    DivergenceAgenda(ReadRun reader) {
        this.reader = reader;
    }

    @Override
    public List<Due> due(Instant at) {
        return reader.list().stream()
                .filter(page -> page.open() && !page.run().frozen())
                .flatMap(page -> page.undecided().stream().map(row -> item(page, row)))
                .toList();
    }

    private static Due item(RunPage page, RunPage.Row row) {
        String link = row.question().link();
        String part = page.section(link).map(Questionnaire.Section::link).orElse("all");
        Instant since = page.run().handedIn().stream()
                .map(Run.HandedIn::at)
                .max(Comparator.naturalOrder())
                .orElse(page.run().openedAt());
        return new Due(
                "DIVERGENCE",
                "divergence:" + page.run().id() + ":" + link,
                Questionnaire.said(row.question().text(), Locale.ENGLISH),
                "/assessments/" + page.run().id() + "/consensus/" + part,
                since);
    }
}
