package org.corespond.workgroup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.corespond.outcomes.measure.Figure;
import org.jspecify.annotations.Nullable;

/** The goals with the figures of today. */
public record GoalsPage(List<Line> lines, List<Goal> ended, LocalDate today) {
    /** How a goal stands. */
    public enum Standing {
        MET,
        MISSED,
        MISSED_TWICE,
        NOT_MEASURED
    }

    /** A figure of one quarter. */
    public record Quarterly(
            LocalDate from, LocalDate to, @Nullable Figure figure) {
        public @Nullable BigDecimal value() {
            return figure == null || !figure.available() ? null : figure.value();
        }
    }

    /** One goal; its quarters are the last that are over, the latest first. */
    public record Line(Goal goal, List<Quarterly> quarters, Standing standing) {
        public Line {
            quarters = List.copyOf(quarters);
        }
    }

    public GoalsPage {
        lines = List.copyOf(lines);
        ended = List.copyOf(ended);
    }

    /** A share in percent, anything else as it is. */
    public static String shown(Goal goal, @Nullable BigDecimal value) {
        if (value == null) {
            return "–";
        }
        BigDecimal shown = goal.aim().share() ? value.movePointRight(2) : value;
        BigDecimal plain = shown.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.toPlainString() + (goal.aim().share() ? " %" : "");
    }
}
