package org.corespond.workgroup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.corespond.web.Days;
import org.corespond.web.PaperText;
import org.corespond.workgroup.Meeting.Decision;
import org.corespond.workgroup.Meeting.Item;
import org.corespond.workgroup.Meeting.Vote;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What counsel wants on paper, in the language of whoever asks for it. */
@Component
class Paperwork {
    private final MessageSource messages;
    private final WorkgroupDesk desk;

    Paperwork(MessageSource messages, WorkgroupDesk desk) {
        this.messages = messages;
        this.desk = desk;
    }

    /** Something that writes on paper. */
    interface Writing {
        void on(PaperText paper) throws IOException;
    }

    byte[] pdf(Writing writing) {
        try (PDDocument document = new PDDocument()) {
            PaperText paper = new PaperText(document);
            writing.on(paper);
            paper.close();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever was there, the agenda, what was decided, voted and taken on, and the text of the minutes. */
    void minutes(PaperText paper, MeetingPage page) throws IOException {
        Meeting meeting = page.meeting();
        paper.title(meeting.title());
        paper.line(meeting.body().name() + ", " + moment(meeting.at())
                + (meeting.place().isEmpty() ? "" : ", " + meeting.place()));
        heading(paper, "workgroup.attendance");
        for (Seat seat : page.table().seats()) {
            if (page.table().here(seat)) {
                String name = Objects.requireNonNullElse(page.table().present().get(seat.id()), "");
                paper.line(name + ", " + seat.title() + " (" + text("word.Sector." + seat.sector()) + ")");
            }
        }
        paper.line(text(
                "workgroup.quorum.line",
                page.table().quorum().present(),
                page.table().quorum().needed()));
        heading(paper, "workgroup.agenda");
        for (Item item : page.items()) {
            paper.line(text("workgroup.topic." + item.topic()) + ": " + item.title());
        }
        heading(paper, "workgroup.decisions");
        for (Decision decision : page.written().decisions()) {
            paper.line(owned(decision.text(), decision.owner(), decision.due()));
        }
        heading(paper, "workgroup.votes.taken");
        for (Vote vote : page.written().votes()) {
            paper.line(vote.motion() + ": " + text(vote.carried() ? "workgroup.carried" : "workgroup.failed") + ", "
                    + text("workgroup.vote.line", vote.yes(), vote.no(), vote.abstained(), vote.present()));
        }
        heading(paper, "workgroup.actions");
        actions(paper, page.written().actions());
        heading(paper, "workgroup.minutes");
        if (!page.written().minutes().isEmpty()) {
            for (String line :
                    MeetingPage.paragraphs(page.written().minutes().getFirst().text())) {
                paper.line(line);
            }
        }
    }

    void actions(PaperText paper, List<Action> actions) throws IOException {
        for (Action action : actions) {
            Action.End end = action.end();
            paper.line(owned(action.text(), action.owner(), action.due())
                    + (end == null ? "" : ". " + text("word.Kind." + end.kind()) + ": " + end.note()));
        }
    }

    void heading(PaperText paper, String key) throws IOException {
        paper.gap();
        paper.heading(text(key));
    }

    private String owned(String what, String owner, LocalDate due) {
        return what + " (" + owner + ", " + text("workgroup.by", due) + ")";
    }

    String moment(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm zzz", LocaleContextHolder.getLocale())
                .format(at.atZone(desk.zone()));
    }

    String text(String key, Object... args) {
        Object[] plain = Arrays.stream(args)
                .map(arg -> arg instanceof LocalDate day ? Days.said(day) : String.valueOf(arg))
                .toArray();
        return Objects.requireNonNullElse(messages.getMessage(key, plain, key, LocaleContextHolder.getLocale()), key);
    }
}
