package org.corespond.field;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.directory.Program;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.RecordStep;
import org.corespond.kernel.Authority;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The work of the clinician line and the warmline: contact, resolved, a team is sent, or back to 911. */
@Component
class AnswerByPhone {
    /** A team in the order of level 2; the CIT officer is the last resort always (decisions 10). */
    private static final List<ProgramKind> TEAMS = List.of(
            ProgramKind.MOBILE_CRISIS,
            ProgramKind.COMMUNITY_RESPONDER,
            ProgramKind.CO_RESPONDER,
            ProgramKind.CIT_OFFICER);

    private static final List<ProgramKind> OFFICERS = List.of(ProgramKind.CIT_OFFICER, ProgramKind.PATROL);
    private final RecordStep recordStep;
    private final HandOn handOn;
    private final EndByPhone endByPhone;
    private final OpenPrograms programs;
    private final Clock clock;

    AnswerByPhone(RecordStep recordStep, HandOn handOn, EndByPhone endByPhone, OpenPrograms programs, Clock clock) {
        this.recordStep = recordStep;
        this.handOn = handOn;
        this.endByPhone = endByPhone;
        this.programs = programs;
        this.clock = clock;
    }

    /** What the phone work came to. */
    enum Outcome {
        CONTACT,
        RESOLVED,
        SEND_TEAM,
        BACK_TO_911
    }

    @Transactional
    Result<UUID> answer(UUID episode, Outcome outcome, UUID key) {
        return switch (outcome) {
            case CONTACT -> endByPhone.contact(episode, key);
            case RESOLVED -> endByPhone.resolved(episode, key);
            case SEND_TEAM -> pass(episode, outcome, key, TEAMS);
            case BACK_TO_911 -> pass(episode, outcome, key, OFFICERS);
        };
    }

    private Result<UUID> pass(UUID episode, Outcome outcome, UUID key, List<ProgramKind> kinds) {
        Result<Boolean> handed = handOn.hand(episode, ids(kinds), key);
        if (handed instanceof Result.Done<Boolean>(Boolean isNew) && isNew) {
            recordStep.note(
                    episode,
                    new RecordStep.Happened(
                            FactKind.CONSULTED,
                            clock.instant(),
                            Authority.TREATMENT,
                            Map.of("outcome", outcome.name())));
        }
        return handed.fold(done -> Result.done(episode), Refused::retyped);
    }

    /** Open programs in the order of their kinds. */
    private List<UUID> ids(List<ProgramKind> kinds) {
        return programs.list(EnumSet.copyOf(kinds)).stream()
                .sorted(Comparator.comparingInt(program -> kinds.indexOf(program.kind())))
                .map(Program::id)
                .toList();
    }
}
