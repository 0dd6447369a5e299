package org.corespond.workgroup.community;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.sharing.portal.HelpedAnswers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody answers after an encounter, with the code of a card and without a name; the code is spent with it. */
@Component
@Transactional
class AnswerSurvey {
    private final Surveys surveys;
    private final Directory directory;
    private final Clock clock;
    private final HelpedAnswers portal;

    AnswerSurvey(Surveys surveys, Directory directory, Clock clock, HelpedAnswers portal) {
        this.portal = portal;
        this.surveys = surveys;
        this.directory = directory;
        this.clock = clock;
    }

    boolean opens(String code) {
        return surveys.open(TrackingCode.digest(code)).isPresent();
    }

    /** No when the code opens nothing or was used before. */
    boolean answer(String code, Map<String, String> typed) {
        Optional<UUID> batch = surveys.use(TrackingCode.digest(code));
        boolean family = "FAMILY".equals(typed.get("who"));
        Map<SurveyItem, SurveyAnswer> answers = new EnumMap<>(SurveyItem.class);
        for (SurveyItem item : SurveyItem.values()) {
            if (family || !item.familyOnly()) {
                answers.put(item, read(typed.getOrDefault(item.name(), "")));
            }
        }
        if (typed.containsKey("portal")) {
            // Counted there: nobody counts twice for the same encounter.
            answers.remove(SurveyItem.HELPED);
        }
        batch.ifPresent(id -> surveys.answer(id, month(), family, answers));
        return batch.isPresent();
    }

    @Transactional(readOnly = true)
    List<SurveyFigure> lastYear() {
        return surveys.figures(month().minusMonths(11));
    }

    /** Whether it helped, from both sources over the same twelve months. */
    @Transactional(readOnly = true)
    HelpedFigure helped() {
        Map<SurveyAnswer, Long> told = new EnumMap<>(SurveyAnswer.class);
        portal.since(month().minusMonths(11)).forEach((answer, n) -> told.merge(read(answer), n, Long::sum));
        SurveyFigure cards = lastYear().stream()
                .filter(figure -> figure.item() == SurveyItem.HELPED)
                .findFirst()
                .orElseThrow();
        return new HelpedFigure(cards, new SurveyFigure(SurveyItem.HELPED, told));
    }

    @Transactional(readOnly = true)
    List<SurveyBatch> batches() {
        return surveys.batches();
    }

    private LocalDate month() {
        return LocalDate.ofInstant(clock.instant(), directory.here().zone()).withDayOfMonth(1);
    }

    private static SurveyAnswer read(String typed) {
        return Arrays.stream(SurveyAnswer.values())
                .filter(answer -> answer.name().equals(typed))
                .findFirst()
                .orElse(SurveyAnswer.NO_ANSWER);
    }
}
