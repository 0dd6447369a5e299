package org.corespond.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides past calls anew by another version of the protocol, with what was known and who was free then. */
@Component
class ReplayCall {
    private final Stores stores;
    private final Screenings screenings;
    private final Directory directory;

    ReplayCall(Stores stores, Screenings screenings, Directory directory) {
        this.stores = stores;
        this.screenings = screenings;
        this.directory = directory;
    }

    /** What was decided and what would be. */
    record Replayed(Call call, Triages.Kept then, Triage now) {

        boolean changed() {
            return !then.decision().says(now);
        }
    }

    /** Empty for a call on which nothing was decided. */
    @Transactional(readOnly = true)
    public Optional<Replayed> replay(UUID id, String protocol, int version) {
        return replay(id, screenings.get(protocol, version));
    }

    @Transactional(readOnly = true)
    public Optional<Replayed> replay(UUID id, Screening screening) {
        return replayed(List.of(stores.calls().get(id)), screening).stream().findFirst();
    }

    /** The calls of my agency that came in on the community's day and on which something was decided. */
    @Transactional(readOnly = true)
    public List<Replayed> replay(LocalDate day, Screening screening) {
        ZoneId zone = directory.here().zone();
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
        return replayed(stores.calls().listReceived(from, to), screening);
    }

    private List<Replayed> replayed(Collection<Call> calls, Screening screening) {
        TriageProtocol protocol = new TriageProtocol(screening);
        List<UUID> ids = calls.stream().map(Call::id).toList();
        Map<UUID, Triages.Kept> kept = stores.triages().last(ids);
        Map<UUID, Answers> answers = stores.calls().answers(ids);
        return calls.stream()
                .flatMap(call -> Optional.ofNullable(kept.get(call.id())).stream()
                        .map(then -> new Replayed(
                                call,
                                then,
                                protocol.triage(answers.getOrDefault(call.id(), Answers.NONE), then.context()))))
                .toList();
    }
}
