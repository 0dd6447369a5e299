package org.corespond.sharing.threats;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.sharing.Release;
import org.corespond.sharing.Releaser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of warnings, one's own statement, and a warning as its recipient reads it. */
@Component
class ReadThreats {
    private static final Duration OURS = Duration.ofDays(3);

    private final Threats threats;
    private final Releaser releaser;
    private final ThreatAsk asks;
    private final Audit audit;
    private final Clock clock;

    ReadThreats(Threats threats, Releaser releaser, ThreatAsk asks, Audit audit, Clock clock) {
        this.threats = threats;
        this.releaser = releaser;
        this.asks = asks;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ThreatList list() {
        List<Coming> coming = threats.listComing(clock.instant());
        List<Threat> ours = threats.listOurs(clock.instant().minus(OURS));
        List<UUID> seen = new ArrayList<>();
        coming.forEach(one -> seen.add(one.id()));
        ours.forEach(one -> seen.add(one.id()));
        audit.viewed("threats", seen);
        return new ThreatList(coming, ours);
    }

    @Transactional
    public Threat own(UUID id) {
        Threat threat = threats.find(id).orElseThrow();
        audit.viewed("threat-statement", List.of(id, threat.subject()));
        return threat;
    }

    /** One that is not there, not for us, or over, is not found; the gate is asked all the same. */
    @Transactional
    public Warning read(UUID id) {
        Optional<Coming> coming = threats.findComing(id);
        Release<Map<Line, String>> release = releaser.release(
                ThreatAsk.closed(ThreatAsk.header(id, coming), () -> threats.lines(id)),
                asks.of(coming.map(Coming::incident).orElse(id), Set.of()));
        return release.value()
                .filter(lines -> !lines.isEmpty())
                .map(lines -> new Warning(coming.orElseThrow(), lines))
                .orElseThrow();
    }
}
