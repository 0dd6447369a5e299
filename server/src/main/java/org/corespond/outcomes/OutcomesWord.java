package org.corespond.outcomes;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.corespond.directory.Community;
import org.corespond.launch.Word;
import org.springframework.stereotype.Component;

/** {@code outcomes}: the measures of one source as a table, CSV or JSON. */
@Component
class OutcomesWord implements Word {
    static final String USAGE_LINE = "usage: ./corespond outcomes --source S [--format table|csv|json] [--community C]"
            + " [--from YYYY-MM-DD] [--to YYYY-MM-DD]";
    private final OutcomeReports reports;
    private final CommunityChoice communities;
    private final FigureTexts texts;

    OutcomesWord(OutcomeReports reports, CommunityChoice communities, FigureTexts texts) {
        this.reports = reports;
        this.communities = communities;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "outcomes";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        Options options = Options.of(args, Set.of("--source", "--format", "--community", "--from", "--to"), Set.of());
        Optional<String> complaint = options.complaint().or(() -> complaint(options));
        if (complaint.isPresent()) {
            err.println(complaint.get() + ".");
            err.println(USAGE_LINE);
            return USAGE;
        }
        if (options.value("--community").isEmpty() && communities.none()) {
            err.println("Nothing has been imported yet: there is no community and no source.");
            return NOT_AVAILABLE;
        }
        Optional<Community> community = communities.choose(options.value("--community"), err);
        return community.isEmpty() ? USAGE : communities.as(community.get(), () -> print(options, out, err));
    }

    private static Optional<String> complaint(Options options) {
        if (!options.rest().isEmpty()) {
            return Optional.of("what is \"" + options.rest().getFirst() + "\"?");
        }
        if (options.value("--source").isEmpty()) {
            return Optional.of("--source is missing");
        }
        if (!Set.of("table", "csv", "json").contains(options.value("--format").orElse("table"))) {
            return Optional.of("--format is table, csv or json");
        }
        try {
            date(options, "--from");
            date(options, "--to");
            return Optional.empty();
        } catch (DateTimeParseException notADate) {
            return Optional.of("\"" + notADate.getParsedString() + "\" is no date; expected one like 2025-12-31");
        }
    }

    private static Optional<LocalDate> date(Options options, String name) {
        return options.value(name).map(LocalDate::parse);
    }

    private int print(Options options, PrintStream out, PrintStream err) {
        String name = options.value("--source").orElseThrow();
        Optional<OutcomeReports.Report> report = reports.find(
                name,
                date(options, "--from").orElse(null),
                date(options, "--to").orElse(null));
        if (report.isEmpty()) {
            List<String> known = reports.sources().stream().map(Source::name).toList();
            err.println("There is no source \"" + name + "\""
                    + (known.isEmpty()
                            ? "; nothing has been imported yet."
                            : "; there is " + String.join(", ", known) + "."));
            return NOT_AVAILABLE;
        }
        switch (options.value("--format").orElse("table")) {
            case "json" -> out.println(texts.json(report.get()));
            case "csv" -> out.print(texts.csv(report.get()));
            default -> out.print(texts.table(report.get()));
        }
        out.flush();
        return DONE;
    }
}
