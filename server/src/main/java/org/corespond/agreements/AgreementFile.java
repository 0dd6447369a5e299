package org.corespond.agreements;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.corespond.audit.Audit;
import org.corespond.directory.Directory;
import org.corespond.web.Days;
import org.corespond.web.PaperText;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An agreement on paper, for the binder and for whoever signs with ink. */
@Component
@Transactional
class AgreementFile {
    private final AgreementReader reader;
    private final MessageSource messages;
    private final Directory directory;
    private final Audit audit;

    AgreementFile(AgreementReader reader, MessageSource messages, Directory directory, Audit audit) {
        this.reader = reader;
        this.messages = messages;
        this.directory = directory;
        this.audit = audit;
    }

    public byte[] pdf(UUID id) {
        AgreementPage page = reader.get(id);
        audit.released("agreement.paper", List.of(id));
        try (PDDocument document = new PDDocument()) {
            PaperText paper = new PaperText(document);
            write(paper, page, page.paper().latest());
            paper.close();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(PaperText paper, AgreementPage page, Version version) throws IOException {
        Terms terms = version.terms();
        Instant until = terms.until();
        paper.title(terms.title());
        paper.line(text("agreements.kind." + terms.kind()) + ". "
                + text("agreements.version", version.number(), day(version.writtenAt())));
        paper.line(text("agreements.begins") + ": " + day(terms.from()) + ". " + text("agreements.last") + ": "
                + (until == null ? text("agreements.endless") : day(until.minusMillis(1))));
        paper.line(text("agreements.parties") + ": " + String.join(", ", page.names(terms.parties())));
        for (Provision provision : terms.provisions()) {
            paper.gap();
            paper.heading(text("agreements.provision." + provision.code()));
            for (String line : provision.text().lines().toList()) {
                paper.line(line);
            }
        }
        for (int i = 0; i < terms.clauses().size(); i++) {
            paper.gap();
            paper.heading(text("agreements.clause", i + 1));
            clause(paper, page, terms.clauses().get(i));
        }
        paper.gap();
        paper.heading(text("agreements.signatures"));
        for (Signature signature : version.signatures()) {
            Life.Mark mark = page.life().marks().get(signature.party());
            paper.line(page.name(signature.party()) + ": "
                    + text("agreements.signed", signature.signer(), signature.capacity(), day(signature.at()))
                    + (mark == null ? "" : ", " + text("agreements.method." + mark.method()))
                    + (mark == null || mark.sha256() == null ? "" : ", SHA-256 " + mark.sha256()));
        }
        for (UUID party : version.unsigned()) {
            paper.gap();
            paper.line(page.name(party) + ": ______________________________   ____________");
        }
        paper.gap();
        paper.line(text("agreements.hash") + " " + version.hash());
    }

    private void clause(PaperText paper, AgreementPage page, Clause clause) throws IOException {
        paper.line(text("agreements.clause.what") + ": "
                + words("agreements.class.", clause.classes(), "agreements.all.classes"));
        paper.line(text("agreements.clause.why") + ": "
                + words("agreements.purpose.", clause.purposes(), "agreements.all.purposes"));
        if (!clause.fields().isEmpty()) {
            paper.line(text("agreements.clause.fields") + ": " + words("agreements.field.", clause.fields(), ""));
        }
        if (!clause.parties().isEmpty()) {
            paper.line(text("agreements.clause.who") + ": " + String.join(", ", page.names(clause.parties())));
        }
    }

    private String words(String keys, java.util.Collection<String> codes, String none) {
        return codes.isEmpty()
                ? text(none)
                : codes.stream().map(code -> text(keys + code)).collect(Collectors.joining(", "));
    }

    private String day(Instant at) {
        return Days.said(LocalDate.ofInstant(at, directory.here().zone()));
    }

    private String text(String key, Object... args) {
        Object[] plain = java.util.Arrays.stream(args).map(String::valueOf).toArray();
        return Objects.requireNonNullElse(messages.getMessage(key, plain, key, LocaleContextHolder.getLocale()), key);
    }
}
