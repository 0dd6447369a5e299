package org.corespond.workgroup.community;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.corespond.directory.Agency;

/** The rules about feedback: its clocks, who never keeps a sender's name, and a phone number among the words. */
final class FeedbackPolicy {
    /** Ten digits as people write them, or seven with a sign between; 911 and 988 are none. */
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?:\\+?1[\\s.-]?)?"
            + "(?:\\(\\d{3}\\)\\s?|\\d{3}[\\s.-]?)\\d{3}[\\s.-]?\\d{4}(?!\\d)|(?<!\\d)\\d{3}[\\s.-]\\d{4}(?!\\d)");

    private FeedbackPolicy() {}

    /** The same hour so many days later, also over a change of the clocks. */
    static Instant daysAfter(Instant from, int days, ZoneId zone) {
        return from.atZone(zone).plusDays(days).toInstant();
    }

    /** The phone numbers in free text, as they stand there. */
    static List<String> phoneNumbers(String words) {
        return PHONE.matcher(words).results().map(MatchResult::group).toList();
    }

    /** A number stays in the words only when the sender has said so of this very number. */
    static boolean mayKeep(String words, String confirmed) {
        List<String> numbers = phoneNumbers(words);
        return numbers.isEmpty() || String.join(", ", numbers).equals(confirmed);
    }

    /** Names of people who complain about officers are not kept where officers work [D]. */
    static boolean mayKeepNames(Agency.Kind kind) {
        return kind != Agency.Kind.LAW_ENFORCEMENT;
    }

    /** Whether an agency may read who sent it: it keeps names, and it is none of those that it is about (oracles.md 35). */
    static boolean mayReadName(UUID agency, Set<UUID> keepers, Set<UUID> about) {
        return keepers.contains(agency) && !about.contains(agency);
    }
}
