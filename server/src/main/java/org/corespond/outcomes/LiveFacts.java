package org.corespond.outcomes;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.episodes.EpisodeOpened;
import org.corespond.episodes.Offer;
import org.corespond.episodes.OfferAnswered;
import org.corespond.facilities.HandoffCompleted;
import org.corespond.field.EncounterRecorded;
import org.corespond.field.EncounterSealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The live work as facts under the source "live": one dispatch an episode, one encounter a visit, each growing by
 * appended versions as the work goes on (decisions 1 and 3).
 */
@Component
@Transactional
class LiveFacts {
    /** Everything that the measures ask for is asked of the people at work too. */
    private static final Set<String> PROVIDES = Set.of(
            "received",
            "dispatched",
            "en_route",
            "arrived",
            "arrive_facility",
            "officer_released",
            "receiving",
            "met",
            "hold",
            "arrest",
            "arrestable",
            "cited",
            "force",
            "force_level",
            "reasons",
            "person",
            "mental_health",
            "referral_offered",
            "referral_accepted",
            "cit_requested",
            "cit_dispatched",
            "cit_arrived",
            "dispositions",
            "destination:ed",
            "destination:crisis",
            "destination:respite",
            "destination:sobering");

    /** What an encounter tells of the dispatch as well: the measures that count dispatches ask for it. */
    private static final Set<String> OF_THE_DISPATCH_TOO = Set.of(
            "met",
            "hold",
            "arrest",
            "cited",
            "en_route_at",
            "arrived_at",
            "person",
            "destination",
            "reasons",
            "cit_requested",
            "cit_dispatched",
            "cit_arrived");

    private final JdbcClient jdbc;
    private final Sources sources;
    private final Directory directory;
    private final LiveVersions versions;

    LiveFacts(JdbcClient jdbc, Sources sources, Directory directory, LiveVersions versions) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.directory = directory;
        this.versions = versions;
    }

    /** The first contact's moment waits here until somebody is dispatched, for only then there is a fact. */
    void opened(EpisodeOpened event) {
        jdbc.sql("""
                insert into outcomes.live_opening (episode_id, community_id, opened_at)
                values (:episode, :community, :at) on conflict do nothing
                """)
                .param("episode", event.episodeId())
                .param("community", event.communityId())
                .param("at", utc(event.at()))
                .update();
    }

    /** Somebody set out: the episode has a dispatch. A second team is the same dispatch of the same episode. */
    void answered(OfferAnswered event) {
        if (event.state() != Offer.State.ACCEPTED || !LiveCodes.setsOut(event.kind())) {
            return;
        }
        Source live = source();
        Map<String, @Nullable Object> first = new LinkedHashMap<>();
        first.put("received_at", openedAt(event.episodeId()));
        first.put("dispatched_at", utc(event.at()));
        first.put("occurred_at", utc(event.at()));
        first.put("mental_health", true);
        first.put("response_model", LiveCodes.model(event.kind()));
        versions.begin(live, dispatch(event.episodeId()), event.at(), first);
    }

    void met(EncounterRecorded event) {
        Source live = source();
        Map<String, @Nullable Object> told = LiveCodes.of(event);
        told.put("person", event.personId() == null ? null : versions.person(live, event.personId()));
        versions.grow(live, encounter(event.episodeId(), event.visit()), event.recordedAt(), told);
        Map<String, @Nullable Object> moments = new LinkedHashMap<>(told);
        moments.keySet().retainAll(OF_THE_DISPATCH_TOO);
        if (event.visit() > 1) {
            // The connection of the first visit stays one, wherever a later visit ends.
            moments.remove("destination");
        }
        versions.growKnown(live, dispatch(event.episodeId()), moments);
    }

    /** A receiving facility took the person over: that is the connection (decisions 3). */
    void handedOff(HandoffCompleted event) {
        Source live = source();
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("depart_scene_at", utc(event.leftSceneAt()));
        told.put("arrive_facility_at", utc(event.arrivedAt()));
        told.put("custody_accepted_at", utc(event.custodyAcceptedAt()));
        told.put("officer_released_at", utc(event.officerReleasedAt()));
        if (!event.refused() && event.custodyAcceptedAt() != null) {
            told.put("destination", LiveCodes.destination(event.facilityType()));
        }
        versions.growKnown(live, dispatch(event.episodeId()), told);
        versions.latestOf(live, event.episodeId())
                .ifPresent(key ->
                        versions.growKnown(live, new LiveVersions.Key(key, "encounter", event.episodeId()), told));
    }

    /** What was derived from the facts of arrest and charge is unknown from now on. */
    void sealed(EncounterSealed event) {
        LiveVersions.Key visit = encounter(event.episodeId(), event.visit());
        Source live = source();
        versions.lock(live, dispatch(event.episodeId()));
        versions.lock(live, visit);
        jdbc.sql("call outcomes.seal_event(:event, :key)")
                .param("event", event.episodeId())
                .param("key", visit.id())
                .update();
    }

    private Source source() {
        return sources.put("live", "Live work", "live", directory.here().zone(), PROVIDES);
    }

    private @Nullable OffsetDateTime openedAt(UUID episode) {
        return jdbc.sql("select opened_at from outcomes.live_opening where episode_id = :episode")
                .param("episode", episode)
                .query((row, n) -> row.getObject("opened_at", OffsetDateTime.class))
                .optional()
                .orElse(null);
    }

    private static LiveVersions.Key dispatch(UUID episode) {
        return new LiveVersions.Key(episode, "dispatch", episode);
    }

    private static LiveVersions.Key encounter(UUID episode, long visit) {
        return new LiveVersions.Key(
                UUID.nameUUIDFromBytes((episode + "/" + visit).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "encounter",
                episode);
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
