package org.corespond.county;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One CSV file of the county; the last column of every row says that it is synthetic. */
final class CsvTable implements AutoCloseable {
    private final CsvWriter file;
    private long rows;

    CsvTable(Path folder, String name, String header) throws IOException {
        this.file = open(folder.resolve(name + ".csv"));
        write((header + " is_synthetic").split(" ", -1));
    }

    static CsvWriter open(Path path) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(Files.newBufferedWriter(path));
    }

    void add(@Nullable Object... values) {
        String[] cells = new String[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            cells[i] = value == null ? "" : value.toString();
        }
        cells[values.length] = "true";
        write(cells);
        rows++;
    }

    private void write(String[] cells) {
        file.writeRecord(cells);
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
