package org.corespond.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of what could be reached, in percent.
 *
 * @param percent absent: nothing applies, or nothing is answered
 */
public record Share(@Nullable BigDecimal percent) {
    private static final MathContext EXACT = new MathContext(34);
    private static final int DIGITS = 12;

    static Share of(int sum, int most) {
        return new Share(most == 0 ? null : rounded(new BigDecimal(100L * sum).divide(new BigDecimal(most), EXACT)));
    }

    /** The mean of those that have a value. */
    static Share mean(Collection<Share> shares) {
        BigDecimal sum = BigDecimal.ZERO;
        int n = 0;
        for (Share share : shares) {
            if (share.percent() != null) {
                sum = sum.add(share.percent());
                n++;
            }
        }
        return new Share(n == 0 ? null : rounded(sum.divide(new BigDecimal(n), EXACT)));
    }

    public Optional<Level> level() {
        return Optional.ofNullable(percent).map(Level::of);
    }

    /** Whole percent, never more than it is. */
    public Optional<Integer> whole() {
        return Optional.ofNullable(percent)
                .map(it -> it.setScale(0, RoundingMode.DOWN).intValueExact());
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
