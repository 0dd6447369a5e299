package org.corespond.workgroup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.web.FormText;

/** What was typed into a form, kept as it was typed. */
public record Typed(Map<String, String> values) {
    public static final Typed NOTHING = new Typed(Map.of());
    private static final int MOST_DIGITS = 12;

    public Typed {
        values = Map.copyOf(values);
    }

    public String text(String name) {
        return FormText.plain(values.get(name));
    }

    public boolean is(String name, String value) {
        return text(name).equals(value);
    }

    /** Whether something of at most so many letters was typed. */
    public boolean within(String name, int most) {
        return !text(name).isEmpty() && text(name).length() <= most;
    }

    public Optional<LocalDate> day(String name) {
        return FormText.day(text(name));
    }

    public Optional<UUID> id(String name) {
        String text = text(name);
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /** A number with at most four digits behind its point. */
    public Optional<BigDecimal> amount(String name) {
        String text = text(name).replace(",", "");
        return text.matches("\\d+(\\.\\d{1,4})?") && text.length() <= MOST_DIGITS
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    public <E extends Enum<E>> Optional<E> code(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text(name)))
                .findFirst();
    }
}
