package org.corespond.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jspecify.annotations.Nullable;

/** Lines of text on as many letter pages as they need; the built-in fonts have the letters of English and Spanish. */
public final class PaperText {
    private static final float MARGIN = 56;
    private static final float SIZE = 10;
    private static final float LEAD = 15;

    private final PDDocument document;
    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private @Nullable PDPageContentStream open;
    private float left;

    public PaperText(PDDocument document) {
        this.document = document;
    }

    public void title(String text) throws IOException {
        write(text, bold, SIZE + 6);
        gap();
    }

    public void heading(String text) throws IOException {
        write(text, bold, SIZE);
    }

    public void line(String text) throws IOException {
        write(text, plain, SIZE);
    }

    public void gap() {
        left -= LEAD / 2;
    }

    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private void write(String text, PDFont font, float size) throws IOException {
        for (String row : rows(printable(text, font), font, size)) {
            PDPageContentStream page = page(size);
            left -= Math.max(LEAD, size * 1.4f);
            page.beginText();
            page.setFont(font, size);
            page.newLineAtOffset(MARGIN, left);
            page.showText(row);
            page.endText();
        }
    }

    private PDPageContentStream page(float size) throws IOException {
        PDPageContentStream stream = open;
        if (stream != null && left - size > MARGIN) {
            return stream;
        }
        close();
        PDPage page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        stream = new PDPageContentStream(document, page);
        open = stream;
        left = PDRectangle.LETTER.getHeight() - MARGIN;
        return stream;
    }

    private static List<String> rows(String text, PDFont font, float size) throws IOException {
        float width = PDRectangle.LETTER.getWidth() - 2 * MARGIN;
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = row.isEmpty() ? word : row + " " + word;
            if (!row.isEmpty() && font.getStringWidth(longer) / 1000 * size > width) {
                rows.add(row.toString());
                row.setLength(0);
                longer = word;
            }
            row.setLength(0);
            row.append(longer);
        }
        rows.add(row.toString());
        return rows;
    }

    /** A letter that the font does not have is told by a question mark; a break is a space. */
    private static String printable(String text, PDFont font) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(letter -> printable.append(shown(letter, font)));
        return printable.toString();
    }

    private static String shown(int letter, PDFont font) {
        if (Character.isWhitespace(letter) || Character.isSpaceChar(letter) || Character.isISOControl(letter)) {
            return " ";
        }
        String text = Character.toString(letter);
        try {
            font.encode(text);
            return text;
        } catch (IllegalArgumentException | IOException e) {
            return "?";
        }
    }
}
