package org.corespond.outcomes.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a sheet into text; a number that the workbook shows as a date reads as a date. */
final class ExcelCells {
    private final @Nullable SharedStrings strings;
    private final @Nullable StylesTable styles;
    private final boolean from1904;
    private final Map<String, Boolean> dateStyles = new HashMap<>();

    private ExcelCells(@Nullable SharedStrings strings, @Nullable StylesTable styles, boolean from1904) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    static ExcelCells of(XSSFReader reader) throws IOException, InvalidFormatException {
        return new ExcelCells(reader.getSharedStringsTable(), reader.getStylesTable(), Epoch1904.of(reader));
    }

    /** Reads one cell; the reader stands on its start and is left on its end. */
    String read(XMLStreamReader xml) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        StringBuilder value = new StringBuilder();
        int inside = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                // v is the value, t the text of an inline string; rPh (a reading aid) and f (a formula) are neither.
                inside += "v".equals(xml.getLocalName()) || "t".equals(xml.getLocalName()) ? 1 : 0;
            } else if (event == XMLStreamReader.END_ELEMENT) {
                inside -= "v".equals(xml.getLocalName()) || "t".equals(xml.getLocalName()) ? 1 : 0;
                if ("c".equals(xml.getLocalName())) {
                    break;
                }
            } else if (inside > 0 && (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA)) {
                value.append(xml.getText());
            }
        }
        return text(type, style, value.toString());
    }

    private String text(@Nullable String type, @Nullable String style, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type == null ? "n" : type) {
            case "s" ->
                strings == null
                        ? ""
                        : strings.getItemAt(Integer.parseInt(value)).getString();
            case "b" -> "1".equals(value) ? "TRUE" : "FALSE";
            case "e" -> "";
            case "n" -> number(style, value);
            default -> value;
        };
    }

    private String number(@Nullable String style, String value) {
        double number = Double.parseDouble(value);
        return style != null && dateStyles.computeIfAbsent(style, this::isDate)
                ? CellText.date(number, from1904)
                : CellText.number(number);
    }

    private boolean isDate(String style) {
        if (styles == null) {
            return false;
        }
        XSSFCellStyle format = styles.getStyleAt(Integer.parseInt(style));
        return format != null && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
    }
}
