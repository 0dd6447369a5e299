package org.corespond.workgroup.community;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether it helped: one figure of what was said on cards and in the portal. Who says in one place that the other was
 * answered already is counted there alone; answers carry no name, so nothing else could tell.
 */
public record HelpedFigure(SurveyFigure cards, SurveyFigure portal) {
    public SurveyFigure all() {
        Map<SurveyAnswer, Long> both = Arrays.stream(SurveyAnswer.values())
                .collect(Collectors.toMap(Function.identity(), answer -> cards.count(answer) + portal.count(answer)));
        return new SurveyFigure(SurveyItem.HELPED, both);
    }
}
