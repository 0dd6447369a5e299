package org.corespond.assessment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.forms.Questionnaire;
import org.corespond.web.Days;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A run in words, line by line, for paper. */
@Component
class RunTexts {
    private final MessageSource messages;
    private final Directory directory;

    RunTexts(MessageSource messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    enum Kind {
        TITLE,
        HEADING,
        PLAIN
    }

    record Line(Kind kind, String text) {}

    List<Line> head(RunPage page) {
        Community community = directory.here();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Kind.TITLE, said(page.instrument().asks().title())));
        lines.add(plain(community.name()));
        lines.add(plain(
                text("assessment.paper.version", String.valueOf(page.run().version()), day(page, community.zone()))));
        lines.add(plain(text(page.signed() ? "assessment.paper.signed" : "assessment.paper.unsigned")));
        if (!page.open()) {
            lines.add(plain(text("assessment.paper.apart")));
            return lines;
        }
        Scores scores = page.scores();
        lines.add(new Line(Kind.HEADING, text("assessment.result")));
        lines.add(plain(text("assessment.overall") + ": " + share(scores.overall())));
        if (scores.unanswered() > 0) {
            lines.add(plain(text("assessment.conservative", share(scores.conservative()))));
        }
        for (Scores.Domain domain : scores.domains()) {
            lines.add(plain(said(page.sectionText(domain.section())) + ": " + share(domain.share()) + ", "
                    + text("assessment.of", domain.answered(), domain.notApplicable(), domain.unanswered())));
        }
        lines.add(plain(text("assessment.paper.scoring")));
        return lines;
    }

    /** Each item with what each side said and what was agreed; before the sides are done only with its words. */
    List<Line> part(RunPage page, Instrument.Part part) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Kind.HEADING, said(part.text())));
        for (RunPage.Row row : page.rows(part)) {
            lines.add(plain(said(row.question().text())));
            if (page.open()) {
                row.sides().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(it -> lines.add(plain("   " + word(it.getKey()) + ": "
                                + answer(row, it.getValue().answer()) + remark(it.getValue()))));
                page.instrument()
                        .views()
                        .forEach(view -> page.shown(view, row.question().link())
                                .forEach(it -> lines.add(plain("   " + word(view) + ", " + shown(it)))));
                lines.add(plain("   " + text("assessment.agreed") + ": "
                        + (row.agreed().isEmpty() ? text("assessment.none") : answer(row, row.agreed()))
                        + (row.decided() == null ? "" : remark(row.decided()))));
            }
        }
        return lines;
    }

    List<Line> foot(RunPage page) {
        List<Line> lines = new ArrayList<>();
        Run.Meeting meeting = page.run().meeting();
        if (meeting != null) {
            lines.add(new Line(Kind.HEADING, text("assessment.meeting")));
            lines.add(plain(Days.said(meeting.heldOn()) + ": " + meeting.people()));
            lines.add(plain(meeting.notes()));
        }
        if (!page.actions().isEmpty()) {
            lines.add(new Line(Kind.HEADING, text("assessment.plan")));
            page.actions()
                    .forEach(it -> lines.add(plain(Days.said(it.due()) + "  " + it.owner() + ": " + it.what()
                            + (it.done() == null ? "" : " (" + text("assessment.action.done") + ")"))));
        }
        if (page.run().frozen()) {
            lines.add(new Line(Kind.HEADING, text("assessment.signatures")));
            for (Run.Signed signed : page.run().signatures()) {
                lines.add(plain(word(signed.view()) + ": " + signed.signer() + ", " + signed.capacity() + ", "
                        + Days.said(signed.on())));
                lines.add(plain("   SHA-256 " + signed.hash()));
            }
        }
        return lines;
    }

    String question(RunPage page, String item) {
        return said(page.question(item).text());
    }

    String text(String key, Object... args) {
        return Objects.requireNonNullElse(messages.getMessage(key, args, key, locale()), key);
    }

    private String answer(RunPage.Row row, String code) {
        return row.question().shown(code, locale());
    }

    /** A file by its name and its hash, so that the paper says which one it was. */
    private String shown(ItemEvidence one) {
        String file = one.fileName() == null
                ? ""
                : text("assessment.paper.file", one.fileName(), Objects.requireNonNullElse(one.sha256(), ""));
        return text("assessment.paper.shown") + ": "
                + (one.note().isEmpty() || file.isEmpty() ? one.note() + file : one.note() + "; " + file);
    }

    private static String remark(SideAnswer answer) {
        return answer.remark().isEmpty() ? "" : " (" + answer.remark() + ")";
    }

    private String share(Share share) {
        return share.whole().isEmpty()
                ? text("assessment.nothing")
                : share.whole().get() + " %, "
                        + text("word.Level." + share.level().orElseThrow());
    }

    private String word(View view) {
        return text("word.View." + view);
    }

    private static Line plain(String text) {
        return new Line(Kind.PLAIN, text);
    }

    private static String day(RunPage page, ZoneId zone) {
        return Days.said(LocalDate.ofInstant(page.run().openedAt(), zone));
    }

    private static String said(Map<String, String> text) {
        return Questionnaire.said(text, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
