package org.corespond.calls;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Episodes;
import org.corespond.kernel.Protected;
import org.corespond.kernel.Protected.Header;
import org.corespond.sharing.Ask;
import org.corespond.sharing.RecordSource;
import org.corespond.sharing.Release;
import org.corespond.sharing.Releaser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls that became an episode, as another agency can ask for them: when, what kind, how they ended (B07). */
@Component
@Transactional
class CallRecords implements RecordSource {
    private static final String CLASS = "LEI";
    /** The limited data set of research sees the same by other names (V-LDS). */
    private static final Map<String, String[]> SEEN_AS = Map.of(
            "contact_date", new String[] {"contact_date", "dates"},
            "call_type", new String[] {"call_type", "coded_facts"},
            "disposition", new String[] {"disposition", "coded_facts"});

    private final Calls calls;
    private final Transfers transfers;
    private final Episodes episodes;
    private final Releaser releaser;
    private final Audit audit;

    CallRecords(Calls calls, Transfers transfers, Episodes episodes, Releaser releaser, Audit audit) {
        this.calls = calls;
        this.transfers = transfers;
        this.episodes = episodes;
        this.releaser = releaser;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "call";
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : List.of("contact_date", "call_type", "disposition")) {
            fields.put(field, CLASS);
        }
        return fields;
    }

    @Override
    public List<UUID> mine(Instant from, Instant to, @Nullable UUID sharedWith, int most) {
        return calls.listRouted(from, to, sharedWith, most);
    }

    @Override
    public Optional<UUID> about(UUID record) {
        return calls.episodeOf(record);
    }

    @Override
    public Release<Map<String, String>> release(UUID record, Ask ask) {
        Optional<UUID> episode = calls.episodeOf(record);
        Calls.Handed call = episode.flatMap(calls::handed).orElse(new Calls.Handed(record, null, false));
        UUID person = episode.flatMap(episodes::find).map(Episode::personId).orElse(null);
        Header header =
                new Header(record, person == null ? record : person, call.holder(), Set.of(CLASS), call.handedOver());
        return releaser.release(new Protected<>(header, () -> read(record), CallRecords::only), ask);
    }

    private Optional<Map<String, String>> read(UUID id) {
        return calls.findSeen(id).map(call -> {
            audit.viewed("call-record", List.of(id));
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("contact_date", call.receivedAt().toString());
            fields.put(
                    "call_type",
                    transfers
                            .findEnding(id)
                            .map(Transfers.Ending::finalType)
                            .orElseGet(() -> Sheet.of(calls.entries(id)).text(CallField.CALL_TYPE)));
            fields.put(
                    "disposition",
                    transfers.find(id).map(ended -> ended.outcome().name()).orElse(""));
            return fields;
        });
    }

    private static Map<String, String> only(Map<String, String> whole, Protected.Shown shown) {
        Map<String, String> left = new LinkedHashMap<>(whole);
        left.keySet().removeIf(field -> !shown.any(CLASS, SEEN_AS.getOrDefault(field, new String[] {field})));
        return left;
    }
}
