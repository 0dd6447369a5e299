package org.corespond.sharing.requests;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.sharing.Ask;
import org.corespond.sharing.Paper;
import org.corespond.sharing.RecordSource;
import org.corespond.sharing.Release;
import org.corespond.sharing.decision.Obligation;
import org.corespond.sharing.decision.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the set anew each time, record by record through the gate: what was revoked or sealed since is not in it. */
@Component
@Transactional
class MakeDataSet {
    private final RequestKeeping keep;
    private final Sources sources;

    MakeDataSet(RequestKeeping keep, Sources sources) {
        this.keep = keep;
        this.sources = sources;
    }

    /** For those of the asking agency; the decisions of the gate are written in the same transaction. */
    public Result<byte[]> make(UUID id) {
        DataRequest request = keep.requests().get(id);
        Actor actor = CurrentActor.get();
        DataRequest.Answer answer = request.answer();
        if (answer == null || !request.asker().equals(actor.agencyId())) {
            return Refused.because("request.asker");
        }
        if (!request.open(keep.clock().instant())) {
            return Refused.because("request.over");
        }
        Ask ask = Ask.of(Purpose.valueOf(request.purpose()), request.asserted().toArray(String[]::new));
        RecordSource source = sources.get(request.records());
        Set<String> scope = new LinkedHashSet<>();
        Set<Obligation> duties = EnumSet.noneOf(Obligation.class);
        List<Map<String, String>> rows = new ArrayList<>();
        List<UUID> released = new ArrayList<>();
        for (UUID record : unsealed(request, answer.records(), source)) {
            Release<Map<String, String>> release = source.release(record, ask);
            release.value().ifPresent(fields -> {
                duties.addAll(release.duties());
                scope.addAll(release.scope());
                rows.add(fields);
                released.add(record);
            });
        }
        byte[] set = DataSetText.of(request.fields(), rows, duties, scope);
        log(request, answer, rows.size(), Paper.hash(set));
        keep.audit().released("data-set", released);
        return Result.done(set);
    }

    /** Without those whose event of that span a court sealed at the holder; nobody is told that they are missing. */
    private List<UUID> unsealed(DataRequest request, List<UUID> records, RecordSource source) {
        Map<UUID, UUID> about = new HashMap<>();
        records.forEach(record -> source.about(record).ifPresent(id -> about.put(record, id)));
        Set<UUID> left = keep.requests().leftAfterSealing(request, about.values());
        return records.stream()
                .filter(record -> !about.containsKey(record) || left.contains(about.get(record)))
                .toList();
    }

    private void log(DataRequest request, DataRequest.Answer answer, int rows, String hash) {
        DataRequest.Made made = new DataRequest.Made(
                CurrentActor.get().name(),
                keep.clock().instant(),
                answer.records().size(),
                rows,
                hash);
        keep.requests().made(keep.ids().next(), request.id(), made);
    }
}
