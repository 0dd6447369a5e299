package org.corespond.outcomes.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.poi.poifs.filesystem.FileMagic;

/** Opens a file by what it is, not by what its name says: exports named .xls are often text or a newer workbook. */
public final class SourceFiles {
    private static final Set<FileMagic> NO_TABLES = EnumSet.of(
            FileMagic.HTML,
            FileMagic.PDF,
            FileMagic.RTF,
            FileMagic.WORD2,
            FileMagic.JPEG,
            FileMagic.PNG,
            FileMagic.GIF,
            FileMagic.TIFF);

    private SourceFiles() {}

    /** Opens the file for reading; what cannot be read is refused with one sentence that names it. */
    public static RowSource open(Path file, ReadOptions options) throws IOException {
        if (!Files.exists(file)) {
            throw new InputRefused(file + ": there is no such file");
        }
        if (Files.isDirectory(file) || !Files.isReadable(file)) {
            throw new InputRefused(file + ": this cannot be read as a file");
        }
        if (Files.size(file) == 0) {
            throw new InputRefused(file + ": line 1: the file is empty");
        }
        FileMagic magic = magic(file);
        if (magic == FileMagic.OLE2) {
            return LegacyExcelRows.open(file, options);
        }
        if (magic == FileMagic.OOXML) {
            return ExcelRows.open(file, options);
        }
        if (NO_TABLES.contains(magic)) {
            throw new InputRefused(file + ": line 1: this is no table that can be imported;"
                    + " expected csv, csv.gz, xls or xlsx (open it in a spreadsheet and save it as xlsx)");
        }
        return text(file, options);
    }

    /** The names of a workbook's sheets in order; none for a text file. */
    public static List<String> sheets(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InputRefused(file + ": there is no such file");
        }
        FileMagic magic = magic(file);
        if (magic == FileMagic.OLE2) {
            return LegacyExcelRows.sheets(file);
        }
        if (magic == FileMagic.OOXML) {
            return ExcelRows.sheets(file);
        }
        throw new InputRefused(file + ": the mapping names sheets, but this file is no workbook");
    }

    private static FileMagic magic(Path file) throws IOException {
        try (InputStream in = FileMagic.prepareToCheckMagic(new BufferedInputStream(Files.newInputStream(file)))) {
            return FileMagic.valueOf(in);
        }
    }

    private static RowSource text(Path file, ReadOptions options) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        try {
            return TextFiles.open(file, zipped ? new GZIPInputStream(in, 1 << 16) : in, options);
        } catch (ZipException damaged) {
            in.close();
            throw new InputRefused(file + ": the compressed file is damaged", damaged);
        }
    }
}
