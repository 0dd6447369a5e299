package org.corespond.workgroup.community;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.corespond.web.FormText;
import org.jspecify.annotations.Nullable;

/** What the page of the feedback desk asks. */
public record DeskForm(
        @Nullable String agency,
        @Nullable String advocate,
        @Nullable String acknowledgeDays,
        @Nullable String answerDays,
        @Nullable String closedDays,
        @Nullable String phone,
        @Nullable String channelEn,
        @Nullable String channelEs) {
    static DeskForm of(FeedbackDesk desk) {
        return new DeskForm(
                desk.agency().toString(),
                desk.advocate() == null ? "" : desk.advocate().toString(),
                Integer.toString(desk.acknowledgeDays()),
                Integer.toString(desk.answerDays()),
                desk.closedDays().stream().sorted().map(LocalDate::toString).collect(Collectors.joining(", ")),
                desk.phone(),
                desk.channelEn(),
                desk.channelEs());
    }

    static DeskForm empty() {
        return new DeskForm(
                "",
                "",
                Integer.toString(FeedbackDesk.ACKNOWLEDGE_DAYS),
                Integer.toString(FeedbackDesk.ANSWER_DAYS),
                "",
                "",
                "",
                "");
    }

    /** As it was typed, for showing it again. */
    public static String shown(@Nullable String typed) {
        return FormText.plain(typed);
    }
}
