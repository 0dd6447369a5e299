package org.corespond.calls;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands on a call now: the latest of each field, and the answers to the screening. */
record Sheet(Map<CallField, String> texts, Answers answers) {
    /** Form fields of the screening begin so. */
    static final String QUESTION = "q.";

    /** One saved value, in the order of saving. */
    record Entry(String field, List<String> codes, Instant at) {
        Entry {
            codes = List.copyOf(codes);
        }
    }

    static Sheet of(List<Entry> entries) {
        return new Sheet(new EnumMap<>(CallField.class), Answers.NONE).then(entries);
    }

    /** With what was saved after it. */
    Sheet then(List<Entry> entries) {
        Map<CallField, String> after = new EnumMap<>(CallField.class);
        after.putAll(texts);
        Answers told = answers;
        for (Entry entry : entries) {
            if (entry.field().startsWith(QUESTION)) {
                told = told.then(entry.field().substring(QUESTION.length()), Set.copyOf(entry.codes()));
            } else {
                CallField.of(entry.field()).ifPresent(field -> after.put(field, String.join("", entry.codes())));
            }
        }
        return new Sheet(after, told);
    }

    String text(CallField field) {
        return texts.getOrDefault(field, "");
    }

    @Nullable
    String known(CallField field) {
        String text = text(field);
        return text.isBlank() ? null : text;
    }

    @Nullable
    Integer age() {
        String age = known(CallField.AGE);
        return age == null ? null : Integer.valueOf(age);
    }

    @Nullable
    String determinant() {
        String code = known(CallField.DETERMINANT);
        return code == null ? null : CallField.determinant(code);
    }

    CallLine line(CallLine first) {
        String changed = known(CallField.LINE);
        return Arrays.stream(CallLine.values())
                .filter(line -> line.name().equals(changed))
                .findFirst()
                .orElse(first);
    }

    /** Whether this value already stands, so that saving it again appends nothing. */
    boolean holds(String field, List<String> codes) {
        if (field.startsWith(QUESTION)) {
            Set<String> now = answers.to(field.substring(QUESTION.length()));
            Set<String> sent = Set.copyOf(codes);
            // An unknown beside an earlier answer is drawn as unknown alone; sending that again says nothing new.
            return now.equals(sent) || (sent.equals(Set.of(Screening.UNKNOWN)) && now.contains(Screening.UNKNOWN));
        }
        return CallField.of(field).map(this::text).orElse("").equals(String.join("", codes));
    }
}
