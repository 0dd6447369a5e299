package org.corespond.outcomes.source;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Opens delimited text: finds the encoding by its mark or by looking, and the separator by counting. */
final class TextFiles {
    private static final int LOOK = 1 << 16;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextFiles() {}

    static RowSource open(Path file, InputStream raw, ReadOptions options) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, LOOK);
        byte[] head = peek(in);
        Charset marked = mark(head);
        if (marked == null && options.encoding() == null && binary(head)) {
            throw new InputRefused(file + ": line 1: this is not a text file (it holds binary data);"
                    + " expected csv, csv.gz, xls or xlsx");
        }
        Charset charset = options.encoding() != null ? options.encoding() : marked != null ? marked : guess(head);
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset), LOOK);
        skipMark(reader);
        char delimiter = options.delimiter() != null ? options.delimiter() : delimiter(new String(head, charset));
        return new DelimitedRows(reader, delimiter, options.quote(), options.padShortRows());
    }

    private static byte[] peek(BufferedInputStream in) throws IOException {
        in.mark(LOOK);
        byte[] head = in.readNBytes(LOOK - 1);
        in.reset();
        return head;
    }

    private static @Nullable Charset mark(byte[] head) {
        if (head.length >= 3 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb && (head[2] & 0xff) == 0xbf) {
            return StandardCharsets.UTF_8;
        }
        if (head.length >= 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        return head.length >= 2 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff
                ? StandardCharsets.UTF_16BE
                : null;
    }

    private static boolean binary(byte[] head) {
        int odd = 0;
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
            odd += b >= 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
        }
        return odd * 50L > head.length;
    }

    /** UTF-8 when the beginning is valid UTF-8, else the encoding that Windows programs write. */
    private static Charset guess(byte[] head) {
        // The look may end inside a character: the last few bytes do not count.
        int length = head.length < LOOK - 1 ? head.length : head.length - 4;
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(Arrays.copyOf(head, endOfCharacter(head, length))));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return WINDOWS;
        }
    }

    private static int endOfCharacter(byte[] head, int length) {
        int end = length;
        while (end > 0 && end < head.length && (head[end] & 0xc0) == 0x80) {
            end--;
        }
        return end;
    }

    private static void skipMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
    }

    /** The candidate that stands most often in the fullest of the first lines. */
    private static char delimiter(String head) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', '\t', ';', '|'}) {
            long count = head.lines()
                    .limit(20)
                    .mapToLong(line -> line.chars().filter(c -> c == candidate).count())
                    .max()
                    .orElse(0);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
