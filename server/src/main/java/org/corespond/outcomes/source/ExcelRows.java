package org.corespond.outcomes.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;

/** Rows of one sheet of an Excel workbook (xlsx), streamed: the sheet is never in memory as a whole. */
final class ExcelRows implements RowSource {
    private final OPCPackage workbook;
    private final InputStream sheet;
    private final XMLStreamReader xml;
    private final ExcelCells cells;
    private final String sheetName;
    private int line;

    private ExcelRows(OPCPackage workbook, InputStream sheet, ExcelCells cells, String sheetName) throws IOException {
        this.workbook = workbook;
        this.sheet = sheet;
        this.cells = cells;
        this.sheetName = sheetName;
        try {
            XMLInputFactory factory = XMLHelper.newXMLInputFactory();
            this.xml = factory.createXMLStreamReader(sheet);
        } catch (XMLStreamException damaged) {
            throw new InputRefused("sheet \"" + sheetName + "\" is damaged", damaged);
        }
    }

    static RowSource open(Path file, ReadOptions options) throws IOException {
        try {
            OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ);
            XSSFReader reader = new XSSFReader(workbook);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            List<String> names = new ArrayList<>();
            while (sheets.hasNext()) {
                InputStream sheet = sheets.next();
                names.add(sheets.getSheetName());
                if (Sheets.wanted(options.sheet(), names.size(), sheets.getSheetName())) {
                    return new ExcelRows(workbook, sheet, ExcelCells.of(reader), sheets.getSheetName());
                }
                sheet.close();
            }
            workbook.revert();
            throw Sheets.missing(file, options.sheet(), names);
        } catch (OpenXML4JException | POIXMLException | UnsupportedFileFormatException | UncheckedIOException damaged) {
            throw new InputRefused(
                    file + ": this is no readable Excel workbook (damaged, or another kind of zip file)", damaged);
        }
    }

    static List<String> sheets(Path file) throws IOException {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) new XSSFReader(workbook).getSheetsData();
            List<String> names = new ArrayList<>();
            while (sheets.hasNext()) {
                sheets.next().close();
                names.add(sheets.getSheetName());
            }
            return names;
        } catch (OpenXML4JException | POIXMLException | UnsupportedFileFormatException damaged) {
            throw new InputRefused(file + ": this is no readable Excel workbook", damaged);
        }
    }

    @Override
    public void expect(int columns) {
        // Excel leaves out empty cells at the end of a row: its rows are always filled up.
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && "row".equals(xml.getLocalName())) {
                    String number = xml.getAttributeValue(null, "r");
                    line = number == null ? line + 1 : Integer.parseInt(number);
                    return SourceRow.of(line, row());
                }
            }
            return null;
        } catch (XMLStreamException damaged) {
            throw new InputRefused(
                    "sheet \"" + sheetName + "\", after row " + line + ": the workbook is damaged", damaged);
        }
    }

    private List<String> row() throws XMLStreamException {
        List<String> row = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && "row".equals(xml.getLocalName())) {
                return row;
            }
            if (event == XMLStreamReader.START_ELEMENT && "c".equals(xml.getLocalName())) {
                int column = Sheets.column(xml.getAttributeValue(null, "r"), row.size());
                while (row.size() < column) {
                    row.add("");
                }
                row.add(cells.read(xml));
            }
        }
        return row;
    }

    @Override
    public String description() {
        return "Excel workbook, sheet \"" + sheetName + "\"";
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        workbook.revert();
    }
}
