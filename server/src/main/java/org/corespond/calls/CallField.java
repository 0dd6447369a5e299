package org.corespond.calls;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.corespond.keys.KeyClass;
import org.jspecify.annotations.Nullable;

/** What is typed on a call beside the screening, how long it may be, and what it must look like. */
enum CallField {
    LINE(20),
    LOCATION(200),
    AREA(60),
    CALLBACK(40),
    CALLER_TYPE(20),
    CALLER_NAME(120),
    RELATION(60),
    PERSON_NAME(120),
    AGE(3),
    DESCRIPTION(500),
    HAPPENING(2000),
    CALL_TYPE(40),
    DETERMINANT(12);

    private static final Pattern CODE = Pattern.compile("(\\d{1,3})-?([A-Z])-?(\\d{1,2})([A-Z]?)");
    private static final Pattern PHONE = Pattern.compile("[+(]*\\d[\\d ().x-]*");
    private final int most;

    CallField(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    /** Under which key of the call it is sealed; what is a code, a number or a coarse place stands plain. */
    @Nullable
    KeyClass sealed() {
        return switch (this) {
            case LOCATION, CALLBACK, CALLER_NAME, RELATION, PERSON_NAME, DESCRIPTION -> KeyClass.IDENTITY;
            case HAPPENING -> KeyClass.CLINICAL;
            case LINE, AREA, CALLER_TYPE, AGE, CALL_TYPE, DETERMINANT -> null;
        };
    }

    /** The name of its form field. */
    String form() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<CallField> of(String form) {
        return Arrays.stream(values()).filter(one -> one.form().equals(form)).findFirst();
    }

    /** The code of what is wrong with a value; nothing typed is never wrong. */
    Optional<String> wrong(String value, CallTypes types) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.length() > most) {
            return Optional.of("call.long");
        }
        boolean fits = switch (this) {
            case LINE -> named(CallLine.values(), value);
            case CALLER_TYPE -> named(CallerType.values(), value);
            case CALLBACK -> phone(value);
            case AGE -> value.chars().allMatch(c -> c >= '0' && c <= '9') && Integer.parseInt(value) <= 120;
            case CALL_TYPE -> types.has(value);
            case DETERMINANT -> CODE.matcher(plain(value)).matches();
            case LOCATION, AREA, CALLER_NAME, RELATION, PERSON_NAME, DESCRIPTION, HAPPENING -> true;
        };
        return fits ? Optional.empty() : Optional.of("call." + form());
    }

    /** A dispatch code in its plain form: {@code 25-B-3} is {@code 25B03}; another text stays as it is. */
    static String determinant(String typed) {
        var parts = CODE.matcher(plain(typed));
        if (!parts.matches()) {
            return plain(typed);
        }
        return parts.group(1)
                + parts.group(2)
                + (parts.group(3).length() == 1 ? "0" : "")
                + parts.group(3)
                + parts.group(4);
    }

    private static String plain(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    private static boolean phone(String value) {
        long digits = value.chars().filter(Character::isDigit).count();
        return PHONE.matcher(value).matches() && digits >= 3 && digits <= 20;
    }

    private static boolean named(Enum<?>[] values, String name) {
        return Arrays.stream(values).anyMatch(one -> one.name().equals(name));
    }
}
