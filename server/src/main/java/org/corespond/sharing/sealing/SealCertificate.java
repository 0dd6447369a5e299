package org.corespond.sharing.sealing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.corespond.directory.Directory;
import org.corespond.kernel.CurrentActor;
import org.corespond.sharing.ImportedFacts.Count;
import org.corespond.sharing.sealing.SealOrder.Answer;
import org.corespond.sharing.sealing.SealOrder.Told;
import org.corespond.web.PaperText;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The certificate for the court: what was done, when, by which two people, and who was told. It names no person. */
@Component
class SealCertificate {
    private final MessageSource messages;
    private final Directory directory;

    SealCertificate(MessageSource messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    byte[] pdf(SealOrder order, List<String> hands) {
        Answer answer = Objects.requireNonNull(order.answer());
        try (PDDocument document = new PDDocument()) {
            PaperText paper = new PaperText(document);
            paper.title(text("certificate.title"));
            paper.line(directory.agency(CurrentActor.get().agency()).name());
            paper.gap();
            paper.heading(order.court() + ", " + order.number());
            paper.line(text("certificate.ordered", order.orderedOn(), order.eventOn()));
            paper.line(text(
                    order.destroy() ? "certificate.destroyed" : "certificate.sealed",
                    answer.records(),
                    at(answer.at())));
            for (Count count : order.imported()) {
                paper.line(text("certificate.imported", count.source(), count.facts()));
            }
            paper.line(text("certificate.hands", hands.toArray()));
            paper.line(text("certificate.health"));
            paper.gap();
            paper.heading(text("certificate.told"));
            if (order.told().isEmpty()) {
                paper.line(text("certificate.nobody"));
            }
            for (Told told : order.told()) {
                paper.line(directory.agency(told.agency()).name() + ": "
                        + (told.doneAt() == null ? text("certificate.open") : at(told.doneAt())));
            }
            paper.gap();
            paper.line(order.id().toString());
            paper.close();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String at(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm zzz", LocaleContextHolder.getLocale())
                .format(moment.atZone(directory.here().zone()));
    }

    private String text(String key, Object... args) {
        return Objects.requireNonNullElse(messages.getMessage(key, args, key, LocaleContextHolder.getLocale()), key);
    }
}
