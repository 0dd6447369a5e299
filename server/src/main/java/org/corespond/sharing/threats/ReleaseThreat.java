package org.corespond.sharing.threats;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.sharing.Releaser;
import org.corespond.sharing.decision.Requester;
import org.corespond.web.Live;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The clinician lets a warning go; an agency reads it through the gate, somebody outside is told at once, through it too. */
@Component
class ReleaseThreat {
    private final Threats threats;
    private final Way way;
    private final Audit audit;
    private final Once once;
    private final Clock clock;

    ReleaseThreat(Threats threats, Way way, Audit audit, Once once, Clock clock) {
        this.threats = threats;
        this.way = way;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    /** The gate, what it would say, and who hears of it. */
    @Component
    record Way(ForeseeThreat foresee, Releaser releaser, ThreatAsk asks, Live live) {}

    @Transactional
    public Result<UUID> release(UUID id, UUID key) {
        Threat threat = threats.find(id).orElseThrow();
        if (once.spent(key)) {
            return Result.done(id);
        }
        Instant now = clock.instant();
        if (!now.isBefore(threat.until())) {
            return Refused.because("threat.over");
        }
        if (!way.foresee().of(threat).open()) {
            return Refused.because("threat.closed");
        }
        if (!threats.release(id, now)) {
            return Refused.because("threat.gone");
        }
        once.spend(key);
        audit.changed("threat-release", id);
        if (threat.recipient() == null) {
            way.releaser()
                    .tell(
                            ThreatAsk.closed(ThreatAsk.header(threat), () -> Optional.of(threat.lines())),
                            way.asks().of(threat.incident(), threat.asserted()),
                            Requester.ADV);
        }
        way.live().changed("threats");
        return Result.done(id);
    }
}
