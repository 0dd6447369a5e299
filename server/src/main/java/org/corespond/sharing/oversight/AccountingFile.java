package org.corespond.sharing.oversight;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.corespond.directory.Directory;
import org.corespond.sharing.oversight.AccountingPage.Line;
import org.corespond.web.PaperText;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The accounting on paper (PDF) and as a table (CSV), in the language of whoever asks for it. */
@Component
class AccountingFile {
    private final MessageSource messages;
    private final Directory directory;

    AccountingFile(MessageSource messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    String csv(AccountingPage page) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(Stream.of("at", "recipient", "what", "why", "rule", "mark")
                    .map(column -> text("accounting." + column))
                    .toList());
            page.lines()
                    .forEach(line -> csv.writeRecord(
                            cells(line).stream().map(AccountingFile::inert).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    byte[] pdf(AccountingPage page) {
        try (PDDocument document = new PDDocument()) {
            PaperText paper = new PaperText(document);
            paper.title(text("accounting.title", page.erased() ? text("person.erased") : page.name()));
            paper.line(page.agency());
            paper.line(text("accounting.since", at(page.since())));
            paper.line(text("accounting.about"));
            if (page.lines().isEmpty()) {
                paper.line(text("accounting.none"));
            }
            for (Line line : page.lines()) {
                List<String> cells = cells(line);
                paper.gap();
                paper.heading(cells.get(0) + "  " + cells.get(1));
                paper.line(text("accounting.what") + ": " + cells.get(2));
                paper.line(text("accounting.why") + ": " + cells.get(3));
                paper.line(text("accounting.rule") + ": " + cells.get(4));
                paper.line(cells.get(5));
            }
            paper.close();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> cells(Line line) {
        String role = line.role().isEmpty() ? "" : ", " + text("word.Role." + line.role());
        return List.of(
                at(line.at()),
                line.recipient() + role,
                line.classes().stream().map(it -> text("word.DataClass." + it)).collect(Collectors.joining(", ")),
                text("word.Purpose." + line.purpose()),
                line.rule() + " (" + line.citation() + ")",
                marks(line));
    }

    private String marks(Line line) {
        List<String> marks = new ArrayList<>();
        marks.add(text(line.exempt() ? "accounting.exempt" : "accounting.owed"));
        if (line.part2()) {
            marks.add(text("accounting.part2"));
        }
        return String.join(", ", marks);
    }

    private String at(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm zzz", LocaleContextHolder.getLocale())
                .format(moment.atZone(directory.here().zone()));
    }

    /** A cell that a table program would compute is text. */
    private static String inert(String cell) {
        return cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    private String text(String key, Object... args) {
        return Objects.requireNonNullElse(messages.getMessage(key, args, key, LocaleContextHolder.getLocale()), key);
    }
}
