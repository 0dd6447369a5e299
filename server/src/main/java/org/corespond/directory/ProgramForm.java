package org.corespond.directory;

import java.util.Arrays;
import java.util.Optional;
import org.corespond.web.FormText;
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
        name = FormText.plain(name);
        kind = FormText.plain(kind);
        opens = FormText.plain(opens);
        closes = FormText.plain(closes);
        minAge = FormText.plain(minAge);
    }

    public boolean chose(ProgramKind one) {
        return one.name().equals(kind);
    }

    Optional<ProgramKind> kindChosen() {
        return Arrays.stream(ProgramKind.values()).filter(this::chose).findFirst();
    }

    boolean always() {
        return FormText.plain(opens).isEmpty() && FormText.plain(closes).isEmpty();
    }

    /** Whole years, 0 when nothing was typed; empty when it is no age. */
    Optional<Integer> age() {
        String typed = FormText.plain(minAge);
        if (typed.isEmpty()) {
            return Optional.of(0);
        }
        return FormText.number(typed, 0, OLDEST);
    }
}
