package org.corespond.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.assessment.Evidence.State;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A community of police and care, its coordinator, and what is told of the items of the six questions. */
abstract class EvidencePages {
    static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestCommunity communities;

    @Autowired
    EvidenceBook book;

    @Autowired
    TestClock clock;

    Agency police;
    Agency clinic;
    Person coordinator;

    @BeforeEach
    void aCommunity() {
        clock.set(NOW);
        Community community = communities.add();
        police = communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Synthetic Police");
        clinic = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Synthetic Clinic");
        coordinator = communities.person(police, Role.COORDINATOR);
    }

    State state(String item) {
        return about(item).stream().map(Evidence::state).min(Enum::compareTo).orElse(State.UNKNOWN);
    }

    Evidence told(String item, String code) {
        return about(item).stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    List<Evidence> about(String item) {
        return seen(() -> book.about(List.of(item)).getOrDefault(item, List.of()));
    }

    <T> T seen(Supplier<T> read) {
        return CurrentActor.as(coordinator.actor(), read);
    }

    /** What the page of a question says, with the moment at which it was computed. */
    void shows(String question, String... words) throws Exception {
        assertThat(page(question)).contains(words).contains("Computed ").doesNotContain("evidence.");
    }

    String page(String question) throws Exception {
        return answer(coordinator, get("/questions/" + question)).getContentAsString();
    }

    /** Where it led to; a field is typed as name=value. */
    String send(String path, String... fields) throws Exception {
        return send(coordinator, path, fields);
    }

    String send(Person who, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post(path).param("key", UUID.randomUUID().toString());
        for (String field : fields) {
            int at = field.indexOf('=');
            request.param(field.substring(0, at), field.substring(at + 1));
        }
        MockHttpServletResponse answer = answer(who, request.with(csrf()));
        assertThat(answer.getStatus())
                .as(path + answer.getContentAsString().replaceAll("<[^>]*>", " "))
                .isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    MockHttpServletResponse answer(Person who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(who.signedIn())).andReturn().getResponse();
    }
}
