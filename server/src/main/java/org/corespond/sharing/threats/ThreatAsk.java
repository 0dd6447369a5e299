package org.corespond.sharing.threats;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.kernel.Protected;
import org.corespond.kernel.Protected.Header;
import org.corespond.sharing.Ask;
import org.corespond.sharing.Incidents;
import org.corespond.sharing.decision.Purpose;
import org.springframework.stereotype.Component;

/** A warning as the gate knows it: whose it is, what is in it, and for what it is asked. */
@Component
class ThreatAsk {
    private static final String LIVE = "location_needed_for_live_response";
    private static final Set<String> UNLOCATED = Set.of("DEM", "MH");
    private static final Set<String> LOCATED = Set.of("DEM", "MH", "PLOC");

    private final Incidents incidents;

    ThreatAsk(Incidents incidents) {
        this.incidents = incidents;
    }

    /** The episode counts for those alone who have a part in it; a location goes to nobody else (rule G1). */
    Ask of(UUID incident, Set<String> held) {
        Set<String> asserted = new HashSet<>(held);
        asserted.add(LIVE);
        Optional<Incidents.Incident> ours = incidents.find(incident);
        Instant closed = ours.map(Incidents.Incident::closedAt).orElse(null);
        return new Ask(Purpose.THREAT, ours.isEmpty() ? null : incident, closed, null, asserted, Set.of());
    }

    static Header header(Threat threat) {
        boolean located = threat.lines().containsKey(Line.LOCATION);
        return new Header(threat.id(), threat.subject(), threat.agency(), located ? LOCATED : UNLOCATED, false);
    }

    /** Of one that is not for the asker, as of one that is not there. */
    static Header header(UUID id, Optional<Coming> coming) {
        return coming.map(it -> new Header(id, it.subject(), it.agency(), it.located() ? LOCATED : UNLOCATED, false))
                .orElseGet(() -> new Header(id, id, null, UNLOCATED, false));
    }

    static Protected<Map<Line, String>> closed(Header header, Supplier<Optional<Map<Line, String>>> lines) {
        return new Protected<>(header, lines, Threat::only);
    }
}
