package org.corespond.sharing.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corespond.sharing.KeptRecords.RecordClass;
import org.jspecify.annotations.Nullable;

/** What is due at my agency, and the rules with who stands for them. */
public record RetentionPage(List<Due> due, List<Row> rules) {
    public RetentionPage {
        due = List.copyOf(due);
        rules = List.copyOf(rules);
    }

    /** Where a record stands. */
    public enum Standing {
        /** It is kept. */
        KEEP,
        /** Somebody has to look at it again. */
        REVIEW,
        /** It may go: no rule asks to keep it longer, none asks that it be gone. */
        MAY,
        /** It must go. */
        MUST,
        /** It would have to go, and a legal hold stops it. */
        HELD,
        /** One regime asks to keep what another asks to be gone: a person decides. */
        CONFLICT
    }

    /** Records that are due. */
    public record Due(
            RecordClass of, UUID subject, Instant since, Standing standing, Set<String> rules, Instant notedAt) {
        public Due {
            rules = Set.copyOf(rules);
        }
    }

    /** Somebody with a name stands for the rule here, and says the period where the rule leaves it open. */
    public record Review(
            String reviewer, LocalDate on, @Nullable Period period) {}

    /** A rule, and whether it counts here. */
    public record Row(RetentionRule rule, @Nullable Review review, boolean active) {}
}
