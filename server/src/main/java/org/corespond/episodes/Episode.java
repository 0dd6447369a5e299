package org.corespond.episodes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corespond.people.AgeBand;
import org.jspecify.annotations.Nullable;

/**
 * One person's way from first contact to closure, as it stands now.
 *
 * @param number short, spoken on the radio
 * @param owner the agency that is answerable now; after closing, the last one
 * @param holder the account that carries it within the agency, when one does
 * @param area coarse place, never an address
 * @param level 1 to 4, 0 while not triaged
 * @param marks risk words as codes, such as weapon or suicide
 * @param version for optimistic locking
 */
public record Episode(
        UUID id,
        long number,
        Instant openedAt,
        UUID owner,
        @Nullable UUID holder,
        @Nullable UUID personId,
        AgeBand ageBand,
        String area,
        int level,
        List<String> marks,
        Stage stage,
        NextStep nextStep,
        Instant nextDueAt,
        @Nullable Instant closedAt,
        @Nullable ClosingCode closingCode,
        int version) {
    public Episode {
        marks = List.copyOf(marks);
    }

    public boolean open() {
        return closedAt == null;
    }

    public String shortId() {
        return "E-" + number;
    }

    /** Another next step, due then. */
    Episode due(NextStep step, Instant at) {
        return at(stage, step, at);
    }

    Episode at(Stage to, NextStep step, Instant due) {
        return new Episode(
                id,
                number,
                openedAt,
                owner,
                holder,
                personId,
                ageBand,
                area,
                level,
                marks,
                to,
                step,
                due,
                closedAt,
                closingCode,
                version);
    }

    /** In the hands of another agency, or of another account within it. */
    Episode ownedBy(UUID agency, @Nullable UUID account) {
        return new Episode(
                id,
                number,
                openedAt,
                agency,
                account,
                personId,
                ageBand,
                area,
                level,
                marks,
                stage,
                nextStep,
                nextDueAt,
                closedAt,
                closingCode,
                version);
    }

    Episode about(@Nullable UUID person, AgeBand band) {
        return new Episode(
                id,
                number,
                openedAt,
                owner,
                holder,
                person,
                band,
                area,
                level,
                marks,
                stage,
                nextStep,
                nextDueAt,
                closedAt,
                closingCode,
                version);
    }

    Episode triaged(int newLevel, List<String> newMarks) {
        return new Episode(
                id,
                number,
                openedAt,
                owner,
                holder,
                personId,
                ageBand,
                area,
                newLevel,
                newMarks,
                stage,
                nextStep,
                nextDueAt,
                closedAt,
                closingCode,
                version);
    }

    Episode closed(ClosingCode code, Instant at) {
        return new Episode(
                id,
                number,
                openedAt,
                owner,
                holder,
                personId,
                ageBand,
                area,
                level,
                marks,
                Stage.CLOSED,
                nextStep,
                nextDueAt,
                at,
                code,
                version);
    }

    /** As the database has it after one more write. */
    Episode saved() {
        return new Episode(
                id,
                number,
                openedAt,
                owner,
                holder,
                personId,
                ageBand,
                area,
                level,
                marks,
                stage,
                nextStep,
                nextDueAt,
                closedAt,
                closingCode,
                version + 1);
    }
}
