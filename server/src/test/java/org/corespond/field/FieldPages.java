package org.corespond.field;

import static org.corespond.field.FieldPath.as;
import static org.corespond.field.FieldPath.twelveTaps;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Episodes;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.Timeline;
import org.corespond.episodes.TimelineFact;
import org.corespond.kernel.Role;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A mobile team that accepted an episode, and the taps that its tests make. */
abstract class FieldPages {
    @Autowired
    MockMvc mvc;

    @Autowired
    FieldPath path;

    @Autowired
    TestCommunity communities;

    @Autowired
    TestClock clock;

    @Autowired
    Episodes episodes;

    @Autowired
    Timeline timeline;

    @Autowired
    Units units;

    @Autowired
    ApplicationEvents events;

    FieldPath.Cast cast;
    Person team;
    Episode episode;

    @BeforeEach
    void aMobileTeamThatAccepted() {
        cast = path.cast(Agency.Kind.BEHAVIORAL_HEALTH, ProgramKind.MOBILE_CRISIS, Role.MOBILE_CRISIS);
        team = cast.responder();
        episode = path.accepted(cast);
    }

    ResultActions field() throws Exception {
        return mvc.perform(get("/field").with(team.signedIn()));
    }

    ResultActions page(String address) throws Exception {
        return mvc.perform(get(address, episode.id()).with(team.signedIn()));
    }

    ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(team.signedIn()).with(csrf()));
    }

    ResultActions tap(String mark, UUID key) throws Exception {
        return send(post("/field/{id}/mark", episode.id()).param("mark", mark).param("key", key.toString()));
    }

    ResultActions close(String code) throws Exception {
        return send(post("/field/{id}/close", episode.id())
                .param("code", code)
                .param("key", UUID.randomUUID().toString()));
    }

    ResultActions record(UUID key, String... changed) throws Exception {
        return send(post("/field/{id}/encounter", episode.id())
                .params(taps(changed))
                .param("key", key.toString()));
    }

    static org.springframework.util.MultiValueMap<String, String> taps(String... changed) {
        var taps = twelveTaps();
        if (changed.length == 2) {
            taps.set(changed[0], changed[1]);
        }
        return taps;
    }

    List<EncounterRecorded> recorded() {
        return events.stream(EncounterRecorded.class).toList();
    }

    List<TimelineFact> facts(FactKind kind) {
        return as(team, () -> timeline.standing(episode.id())).stream()
                .filter(fact -> fact.kind() == kind)
                .toList();
    }

    Episode now() {
        return as(team, () -> episodes.get(episode.id()));
    }
}
