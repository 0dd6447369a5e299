package org.corespond.outcomes.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/** Old Mac workbooks count days from 1904; read as 1900 every date would be four years off. */
final class Epoch1904 {
    private static final Pattern SWITCH = Pattern.compile("date1904=\"(1|true)\"");

    private Epoch1904() {}

    static boolean of(XSSFReader reader) throws IOException, InvalidFormatException {
        try (InputStream in = reader.getWorkbookData()) {
            return SWITCH.matcher(new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8))
                    .find();
        }
    }
}
