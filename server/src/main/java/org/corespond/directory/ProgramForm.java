package org.corespond.directory;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed about a program, kept as it was typed; both times empty means around the clock. */
public record ProgramForm(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String opens,
        @Nullable String closes,
        @Nullable String minAge) {
    static final ProgramForm EMPTY = new ProgramForm("", "", "", "", "");
    private static final int OLDEST = 120;

    static ProgramForm of(Program program) {
        boolean always = program.opens().equals(program.closes());
        return new ProgramForm(
                program.name(),
                program.kind().name(),
                always ? "" : program.opens().toString(),
                always ? "" : program.closes().toString(),
                program.minAge() == 0 ? "" : Integer.toString(program.minAge()));
    }

    public ProgramForm {
        name = plain(name);
        kind = plain(kind);
        opens = plain(opens);
        closes = plain(closes);
        minAge = plain(minAge);
    }

    public boolean chose(ProgramKind one) {
        return one.name().equals(kind);
    }

    Optional<ProgramKind> kindChosen() {
        return Arrays.stream(ProgramKind.values()).filter(this::chose).findFirst();
    }

    boolean always() {
        return plain(opens).isEmpty() && plain(closes).isEmpty();
    }

    static Optional<LocalTime> time(@Nullable String typed) {
        try {
            return Optional.of(LocalTime.parse(plain(typed)));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** Whole years, 0 when nothing was typed; empty when it is no age. */
    Optional<Integer> age() {
        String typed = plain(minAge);
        if (typed.isEmpty()) {
            return Optional.of(0);
        }
        return Optional.of(typed)
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(years -> years <= OLDEST);
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
