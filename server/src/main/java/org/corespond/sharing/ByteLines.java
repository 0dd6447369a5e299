package org.corespond.sharing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, by their bytes: one that is too long or no UTF-8 is a fault of that line, and the next goes on. */
final class ByteLines {
    static final int MOST_BYTES = 16 * 1024 * 1024;
    private final InputStream in;

    /** Reads a byte at a time: the stream has to be buffered. */
    ByteLines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end, or null at the end of the stream. */
    byte @Nullable [] next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        for (int read = first; read >= 0 && read != '\n'; read = in.read()) {
            // One more than may be, so that the reader sees that it is too long; the rest is skipped.
            if (line.size() <= MOST_BYTES) {
                line.write(read);
            }
        }
        return line.toByteArray();
    }

    static String text(byte[] line) {
        if (line.length > MOST_BYTES) {
            throw new BadInput("the line", "at most " + MOST_BYTES + " bytes", "more");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadInput("the line", "UTF-8", "bytes that are none (" + e.getMessage() + ")");
        }
    }
}
