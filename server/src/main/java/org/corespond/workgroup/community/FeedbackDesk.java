package org.corespond.workgroup.community;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corespond.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * Who takes the feedback of a community, and how.
 *
 * @param advocate the agency whose advocate reads along
 * @param closedDays that are no business days here, beside weekends and federal holidays
 * @param phone where to call in place of the page
 * @param channelEn the official way to report misconduct, in English
 */
public record FeedbackDesk(
        UUID agency,
        @Nullable UUID advocate,
        int acknowledgeDays,
        int answerDays,
        Set<LocalDate> closedDays,
        String phone,
        String channelEn,
        String channelEs) {
    public FeedbackDesk {
        closedDays = Set.copyOf(closedDays);
    }

    /** collaboration.md 10.4. */
    public static final int ACKNOWLEDGE_DAYS = 3;

    public static final int ANSWER_DAYS = 30;

    /** The agencies that read the words and may keep a name. */
    Set<UUID> keepers() {
        return Stream.of(agency, advocate == null ? agency : advocate).collect(Collectors.toUnmodifiableSet());
    }

    public String channel(Shell shell) {
        return shell.locale().getLanguage().equals("es") ? channelEs : channelEn;
    }
}
