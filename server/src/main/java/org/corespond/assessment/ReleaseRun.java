package org.corespond.assessment;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.corespond.audit.Audit;
import org.corespond.web.PaperText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A run as it leaves the platform: the record of the consensus on paper, the action plan as a table. */
@Component
@Transactional
class ReleaseRun {
    private final ReadRun reader;
    private final RunTexts texts;
    private final Audit audit;

    ReleaseRun(ReadRun reader, RunTexts texts, Audit audit) {
        this.reader = reader;
        this.texts = texts;
        this.audit = audit;
    }

    public String csv(UUID id) {
        RunPage page = reader.page(id);
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(Stream.of("item", "what", "owner", "due", "done")
                    .map(column -> texts.text("assessment.action." + column))
                    .toList());
            for (Action action : page.actions()) {
                csv.writeRecord(
                        cells(page, action).stream().map(ReleaseRun::inert).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        audit.released("assessment.actions", List.of(id));
        return text.toString();
    }

    private List<String> cells(RunPage page, Action action) {
        return List.of(
                action.item().isEmpty() ? "" : texts.question(page, action.item()),
                action.what(),
                action.owner(),
                action.due().toString(),
                action.done() == null ? texts.text("assessment.action.open") : action.done());
    }

    /** A cell that a table program would compute is text. */
    private static String inert(String cell) {
        return cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    /** Made here and now from what is stored: it needs no other host. */
    public byte[] pdf(UUID id) {
        RunPage page = reader.page(id);
        try (PDDocument document = new PDDocument()) {
            PaperText paper = new PaperText(document);
            texts.head(page).forEach(line -> write(paper, line));
            for (Instrument.Part part : page.instrument().parts()) {
                texts.part(page, part).forEach(line -> write(paper, line));
            }
            texts.foot(page).forEach(line -> write(paper, line));
            paper.close();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            audit.released("assessment.record", List.of(id));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PaperText paper, RunTexts.Line line) {
        try {
            switch (line.kind()) {
                case TITLE -> paper.title(line.text());
                case HEADING -> {
                    paper.gap();
                    paper.heading(line.text());
                }
                case PLAIN -> paper.line(line.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
