package org.corespond.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A certificate on paper: who, what, how many hours, from whom, until when, and the code to check it by. */
@Component
class CertificateFile {
    /** A letter page on its side, in points. */
    private static final PDRectangle PAPER = new PDRectangle(792, 612);

    private static final float MARGIN = 36;

    private final MessageSource messages;

    CertificateFile(MessageSource messages) {
        this.messages = messages;
    }

    byte[] pdf(Credential credential) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PAPER);
            document.addPage(page);
            document.getDocumentInformation().setTitle(text("certificate.title"));
            try (PDPageContentStream paper = new PDPageContentStream(document, page)) {
                frame(paper);
                write(paper, credential);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void frame(PDPageContentStream paper) throws IOException {
        paper.setLineWidth(2);
        paper.addRect(MARGIN, MARGIN, PAPER.getWidth() - 2 * MARGIN, PAPER.getHeight() - 2 * MARGIN);
        paper.stroke();
    }

    private void write(PDPageContentStream paper, Credential credential) throws IOException {
        PDFont plain = new PDType1Font(FontName.HELVETICA);
        PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
        LocalDate last = credential.expiresOn();
        line(paper, new Line(bold, 26, 480, text("certificate.title")));
        line(paper, new Line(plain, 14, 430, credential.issuer()));
        line(paper, new Line(plain, 14, 390, text("certificate.says")));
        line(paper, new Line(bold, 30, 340, credential.learner().name()));
        line(paper, new Line(plain, 14, 295, text("certificate.attended")));
        line(paper, new Line(bold, 18, 262, credential.course()));
        line(
                paper,
                new Line(
                        plain,
                        14,
                        232,
                        text(
                                "certificate.hours",
                                CoursePolicy.hours(credential.minutes()),
                                day(credential.issuedOn()))));
        line(paper, new Line(plain, 12, 190, last == null ? "" : text("certificate.until", day(last))));
        line(paper, new Line(plain, 11, 90, text("certificate.check", credential.code())));
    }

    /** One centered line. */
    private record Line(PDFont font, float size, float height, String text) {}

    private static void line(PDPageContentStream paper, Line line) throws IOException {
        String text = printable(line.text(), line.font());
        float width = line.font().getStringWidth(text) / 1000 * line.size();
        float room = PAPER.getWidth() - 4 * MARGIN;
        float size = width > room ? line.size() * room / width : line.size();
        paper.beginText();
        paper.setFont(line.font(), size);
        paper.newLineAtOffset((PAPER.getWidth() - Math.min(width, room)) / 2, line.height());
        paper.showText(text);
        paper.endText();
    }

    /** A letter that the font does not have is told by a question mark. */
    private static String printable(String text, PDFont font) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(letter -> printable.append(shown(Character.toString(letter), font)));
        return printable.toString();
    }

    private static String shown(String letter, PDFont font) {
        try {
            font.encode(letter);
            return letter;
        } catch (IllegalArgumentException | IOException e) {
            return letter.isBlank() ? " " : "?";
        }
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", LocaleContextHolder.getLocale())
                .format(day);
    }

    private String text(String key, Object... args) {
        String whole = "training." + key;
        return Objects.requireNonNullElse(
                messages.getMessage(whole, args, whole, LocaleContextHolder.getLocale()), whole);
    }
}
