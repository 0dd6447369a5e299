package org.corespond.calls;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Episodes;
import org.corespond.episodes.Offer;
import org.corespond.kernel.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each call of a list stands: typed on, offered, taken by somebody, left with us, ended. */
@Component
class CallStates {
    private final JdbcClient jdbc;
    private final Stores stores;
    private final Episodes episodes;
    private final CallOffers offers;
    private final Directory directory;

    CallStates(JdbcClient jdbc, Stores stores, Episodes episodes, CallOffers offers, Directory directory) {
        this.jdbc = jdbc;
        this.stores = stores;
        this.episodes = episodes;
        this.offers = offers;
        this.directory = directory;
    }

    /**
     * @param word typing, offered, taken, nobody
     * @param with the other side's name, or ""
     */
    record State(String area, String word, String with) {
        static final State TYPING = new State("", "typing", "");
    }

    Map<UUID, State> of(Collection<UUID> calls) {
        Map<UUID, String> areas = areas(calls);
        Map<UUID, State> states = new HashMap<>();
        for (UUID call : calls) {
            states.put(call, state(call, areas.getOrDefault(call, "")));
        }
        return states;
    }

    private State state(UUID call, String area) {
        Optional<Episode> episode = stores.calls().episodeOf(call).flatMap(episodes::find);
        if (episode.isEmpty()) {
            return new State(area, "typing", "");
        }
        UUID owner = episode.get().owner();
        List<Offer> made = offers.of(episode.get().id());
        Optional<Offer> waiting = made.stream()
                .filter(offer -> !offer.relay() && offer.state() == Offer.State.OFFERED)
                .findFirst();
        if (waiting.isPresent()) {
            return new State(
                    area, "offered", directory.agency(waiting.get().toAgency()).name());
        }
        boolean taken = CallOffers.taken(made).isPresent()
                || !owner.equals(CurrentActor.get().agency());
        return new State(
                area,
                taken ? "taken" : "nobody",
                taken ? directory.agency(owner).name() : "");
    }

    private Map<UUID, String> areas(Collection<UUID> calls) {
        Map<UUID, String> areas = new HashMap<>();
        jdbc.sql("""
                select distinct on (call_id) call_id, array_to_string(codes, '') as area from calls.answer
                where call_id = any(:calls) and field = 'area' order by call_id, id desc
                """)
                .param("calls", calls.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("call_id", UUID.class), row.getString("area")))
                .list()
                .forEach(entry -> areas.put(entry.getKey(), entry.getValue()));
        return areas;
    }
}
