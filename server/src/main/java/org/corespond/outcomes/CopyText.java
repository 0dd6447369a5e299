package org.corespond.outcomes;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's COPY text format, gathered until they are worth sending. */
final class CopyText {
    private static final int WORTH_SENDING = 4 << 20;
    private final StringBuilder text = new StringBuilder();
    private boolean first = true;

    CopyText value(@Nullable Object value) {
        if (!first) {
            text.append('\t');
        }
        first = false;
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof Collection<?> list) {
            list(list);
        } else if (value instanceof Boolean answer) {
            text.append(answer ? 't' : 'f');
        } else {
            escaped(value.toString(), false);
        }
        return this;
    }

    void endRow() {
        text.append('\n');
        first = true;
    }

    private void list(Collection<?> list) {
        text.append('{');
        String comma = "";
        for (Object item : list) {
            text.append(comma).append('"');
            escaped(item.toString(), true);
            text.append('"');
            comma = ",";
        }
        text.append('}');
    }

    /** Inside a list a quote or backslash is escaped twice: once for the array, once for the row. */
    private void escaped(String value, boolean inList) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append(inList ? "\\\\\\\\" : "\\\\");
                case '"' -> text.append(inList ? "\\\\\"" : "\"");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> text.append(' ');
                default -> text.append(c);
            }
        }
    }

    boolean isWorthSending() {
        return text.length() > WORTH_SENDING;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    byte[] take() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }
}
