package org.corespond.facilities;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.episodes.ClosingCode;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The person leaves: with a follow-up offer, or with the end of the episode. */
@Component
class DischargePerson {
    /** Ends that are true at a facility (decisions 8). */
    static final Set<ClosingCode> ENDS = EnumSet.of(
            ClosingCode.CARE_CONTINUES_WITH_FACILITY,
            ClosingCode.SERVICES_DECLINED,
            ClosingCode.TRANSFERRED_OUT_OF_AREA,
            ClosingCode.CUSTODY_CONTINUES,
            ClosingCode.DECEASED);

    private final Handoffs handoffs;
    private final Facilities facilities;
    private final Leaving leaving;
    private final Clock clock;

    DischargePerson(Handoffs handoffs, Facilities facilities, Leaving leaving, Clock clock) {
        this.handoffs = handoffs;
        this.facilities = facilities;
        this.leaving = leaving;
        this.clock = clock;
    }

    /**
     * How it goes on.
     *
     * @param program the follow-up program that is asked, or none
     * @param code the end, when nobody is asked
     */
    record Onward(@Nullable UUID program, @Nullable ClosingCode code) {}

    @Transactional
    Result<UUID> discharge(UUID id, Onward onward, UUID key) {
        Optional<Handoff> found = handoffs.lock(id);
        if (found.isEmpty() || found.get().custodyAt() == null) {
            return Refused.because("facility.over");
        }
        Handoff handoff = found.get();
        if (handoff.leftAt() != null) {
            return Result.done(id);
        }
        if (onward.program() == null && (onward.code() == null || !ENDS.contains(onward.code()))) {
            return Refused.at("code", "facility.choose-end");
        }
        Result<UUID> gone = leaving.go(handoff.episodeId(), onward, key);
        if (gone instanceof Refused<UUID> no) {
            return no;
        }
        if (handoffs.set(id, Handoffs.Moment.LEFT, clock.instant())) {
            facilities.discharged(handoff);
        }
        return Result.done(id);
    }
}
