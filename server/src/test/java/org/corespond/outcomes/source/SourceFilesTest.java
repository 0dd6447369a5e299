package org.corespond.outcomes.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.corespond.NoDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NoDatabase
class SourceFilesTest {
    @TempDir
    Path desk;

    private static List<List<String>> rows(Path file, ReadOptions options) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (RowSource source = SourceFiles.open(file, options)) {
            for (SourceRow row = source.next(); row != null; row = source.next()) {
                rows.add(row.cells());
            }
        }
        return rows;
    }

    private static ReadOptions sheet(String name) {
        return new ReadOptions(name, null, '"', null, false, null, 0, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "utf-16le", "utf-16be", "windows-1252"})
    void theEncodingIsFoundByItsMarkOrByLooking(String name) throws IOException {
        Charset charset = Charset.forName(name);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((name.startsWith("utf-16") ? "\ufeff" : "").getBytes(charset));
        bytes.write("a;b\r\nCañón;1\r\n".getBytes(charset));
        Path file = Files.write(desk.resolve("a.csv"), bytes.toByteArray());
        assertThat(rows(file, ReadOptions.DEFAULT)).containsExactly(List.of("a", "b"), List.of("Cañón", "1"));
    }

    @Test
    void compressedTextIsReadWhateverItsName() throws IOException {
        Path file = desk.resolve("export.txt");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("a\tb\n1\t2\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(rows(file, ReadOptions.DEFAULT)).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void textUnderTheNameOfAWorkbookIsReadAsText() throws IOException {
        Path file = Files.writeString(desk.resolve("export.xls"), "a,b\n1,2\n");
        assertThat(rows(file, ReadOptions.DEFAULT)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bothKindsOfWorkbookReadTheSame(boolean old) throws IOException {
        try (Workbook book = old ? new HSSFWorkbook() : new XSSFWorkbook()) {
            book.createSheet("Notes").createRow(0).createCell(0).setCellValue("prose");
            Sheet sheet = book.createSheet("Data 2015");
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("m/d/yy h:mm"));
            sheet.createRow(0).createCell(0).setCellValue("when");
            Row row = sheet.createRow(2);
            row.createCell(0).setCellValue(LocalDateTime.of(2015, 1, 5, 21, 7));
            row.getCell(0).setCellStyle(date);
            row.createCell(2).setCellValue(12697);
            row.createCell(3).setCellValue(true);
            row.createCell(4).setCellValue(0.1);
            row.createCell(5).setCellFormula("1+1");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Path file = desk.resolve("book");
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
            List<List<String>> rows = rows(file, sheet("data 2015"));
            assertThat(rows.getLast()).containsExactly("2015-01-05T21:07:00", "", "12697", "TRUE", "0.1", "2");
            assertThat(rows(file, sheet("1"))).containsExactly(List.of("prose"));
            assertThat(SourceFiles.sheets(file)).containsExactly("Notes", "Data 2015");
            assertThatThrownBy(() -> SourceFiles.open(file, sheet("2016")))
                    .isInstanceOf(InputRefused.class)
                    .hasMessageContaining("there is no sheet \"2016\"; the workbook has \"Notes\", \"Data 2015\"");
        }
    }

    @Test
    void aLockedWorkbookIsRefusedWithASentence() throws IOException {
        Path file = desk.resolve("locked.xls");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet().createRow(0).createCell(0).setCellValue("a");
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        refused(file, "locked with a password");
    }

    @Test
    void whatIsNoTableIsRefusedWithOneSentence() throws IOException {
        refused(desk.resolve("absent.csv"), "there is no such file");
        refused(Files.createFile(desk.resolve("empty.csv")), "line 1: the file is empty");
        refused(Files.write(desk.resolve("noise.csv"), new byte[] {1, 0, 2, 0, 3, 4, 5, 6}), "binary data");
        refused(
                Files.writeString(desk.resolve("page.xls"), "<html><body><table></table></body></html>"),
                "no table that can be imported");
        refused(
                Files.write(desk.resolve("broken.xlsx"), new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9, 9}),
                "no readable Excel workbook");
        refused(desk, "cannot be read as a file");
    }

    private static void refused(Path file, String sentence) {
        assertThatThrownBy(() -> SourceFiles.open(file, ReadOptions.DEFAULT))
                .isInstanceOf(InputRefused.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(sentence);
    }
}
