package org.corespond.outcomes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's COPY text format, gathered until they are worth sending. */
final class CopyText {
    private static final int WORTH_SENDING = 4 << 20;
    private byte[] bytes = new byte[1 << 16];
    private int size;
    private boolean first = true;

    CopyText value(@Nullable Object value) {
        if (!first) {
            put('\t');
        }
        first = false;
        if (value == null) {
            put('\\');
            put('N');
        } else if (value instanceof Collection<?> list) {
            list(list);
        } else if (value instanceof Boolean answer) {
            put(answer ? 't' : 'f');
        } else {
            escaped(value.toString(), false);
        }
        return this;
    }

    void endRow() {
        put('\n');
        first = true;
    }

    private void list(Collection<?> list) {
        char before = '{';
        for (Object item : list) {
            put(before);
            put('"');
            escaped(item.toString(), true);
            put('"');
            before = ',';
        }
        if (list.isEmpty()) {
            put('{');
        }
        put('}');
    }

    /** Inside a list a quote or backslash is escaped twice: once for the array, once for the row. */
    private void escaped(String value, boolean inList) {
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            switch (b) {
                case '\\' -> put(inList ? "\\\\\\\\" : "\\\\");
                case '"' -> put(inList ? "\\\\\"" : "\"");
                case '\t' -> put("\\t");
                case '\n' -> put("\\n");
                case '\r' -> put("\\r");
                case '\0' -> put(' ');
                default -> put(b);
            }
        }
    }

    private void put(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            put(ascii.charAt(i));
        }
    }

    private void put(char ascii) {
        put((byte) ascii);
    }

    private void put(byte b) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = b;
    }

    boolean isWorthSending() {
        return size > WORTH_SENDING;
    }

    boolean isEmpty() {
        return size == 0;
    }

    byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, size);
        size = 0;
        return taken;
    }
}
