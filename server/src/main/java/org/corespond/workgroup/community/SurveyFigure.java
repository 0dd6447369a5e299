package org.corespond.workgroup.community;

import java.util.Map;

/** How one question was answered. */
public record SurveyFigure(SurveyItem item, Map<SurveyAnswer, Long> counts) {
    public SurveyFigure {
        counts = Map.copyOf(counts);
    }

    public long count(SurveyAnswer answer) {
        return counts.getOrDefault(answer, 0L);
    }

    /** Of how many that answered this question. */
    public long n() {
        return count(SurveyAnswer.YES) + count(SurveyAnswer.A_LITTLE) + count(SurveyAnswer.NO);
    }

    /** The share that said yes, in whole percent; only where somebody answered. */
    public long percent() {
        return Math.round(100.0 * count(SurveyAnswer.YES) / n());
    }
}
