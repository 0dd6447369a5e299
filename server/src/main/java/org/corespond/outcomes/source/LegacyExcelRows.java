package org.corespond.outcomes.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.RecordFormatException;
import org.jspecify.annotations.Nullable;

/** Rows of one sheet of an old Excel workbook (xls); the format ends at 65,536 rows, so it may be read at once. */
final class LegacyExcelRows implements RowSource {
    private final HSSFWorkbook workbook;
    private final Sheet sheet;
    private final Iterator<Row> rows;

    private LegacyExcelRows(HSSFWorkbook workbook, Sheet sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.rows = sheet.rowIterator();
    }

    static RowSource open(Path file, ReadOptions options) throws IOException {
        try {
            POIFSFileSystem store = new POIFSFileSystem(file.toFile(), true);
            if (store.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                store.close();
                throw locked(file);
            }
            HSSFWorkbook workbook = new HSSFWorkbook(store);
            List<String> names = new ArrayList<>();
            for (Sheet sheet : workbook) {
                names.add(sheet.getSheetName());
                if (Sheets.wanted(options.sheet(), names.size(), sheet.getSheetName())) {
                    return new LegacyExcelRows(workbook, sheet);
                }
            }
            workbook.close();
            throw Sheets.missing(file, options.sheet(), names);
        } catch (EncryptedDocumentException encrypted) {
            throw locked(file);
        } catch (IllegalArgumentException | IllegalStateException | RecordFormatException damaged) {
            throw new InputRefused(file + ": this is no readable Excel workbook", damaged);
        }
    }

    static List<String> sheets(Path file) throws IOException {
        try (RowSource first = open(file, ReadOptions.DEFAULT)) {
            List<String> names = new ArrayList<>();
            ((LegacyExcelRows) first).workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            return names;
        }
    }

    private static InputRefused locked(Path file) {
        return new InputRefused(file + ": the workbook is locked with a password; save a copy without one");
    }

    @Override
    public void expect(int columns) {
        // Excel leaves out empty cells at the end of a row: its rows are always filled up.
    }

    @Override
    public @Nullable SourceRow next() {
        if (!rows.hasNext()) {
            return null;
        }
        Row row = rows.next();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            cells.add(text(row.getCell(i)));
        }
        return SourceRow.of(row.getRowNum() + 1, cells);
    }

    private String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? CellText.date(
                                cell.getNumericCellValue(),
                                workbook.getInternalWorkbook().isUsing1904DateWindowing())
                        : CellText.number(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case BLANK, ERROR, FORMULA, _NONE -> "";
        };
    }

    @Override
    public String description() {
        return "Excel 97 workbook, sheet \"" + sheet.getSheetName() + "\"";
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
