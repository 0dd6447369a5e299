package org.corespond.workgroup.community;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A community with an office, an advocates' house and police, and visitors whom nobody knows. */
@CorespondTest
abstract class CommunityScenario {
    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");

    @Autowired
    TestCommunity communities;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Community community;
    Agency office;
    Agency advocates;
    Agency police;
    Person coordinator;
    Person advocate;

    @BeforeEach
    void settle() {
        clock.set(Instant.parse("2026-03-02T15:00:00Z"));
        community = communities.add();
        office = communities.agency(community, Agency.Kind.COORDINATION, "Synthetic Office");
        advocates = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Synthetic Advocates");
        police = communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Synthetic Police");
        coordinator = communities.person(office, Role.COORDINATOR);
        advocate = communities.person(advocates, Role.ADVOCATE);
    }

    String home() {
        return "/c/" + community.slug();
    }

    MockHttpServletResponse openDesk() throws Exception {
        return send(coordinator, desk(office));
    }

    MockHttpServletRequestBuilder desk(Agency agency) {
        return post("/community/desk")
                .param("agency", agency.id().toString())
                .param("advocate", advocates.id().toString())
                .param("acknowledgeDays", "3")
                .param("answerDays", "30")
                .param("phone", "541-555-0100")
                .param("channelEn", "Office of Professional Standards, Room 5")
                .param("channelEs", "Oficina de Normas Profesionales, sala 5");
    }

    MockHttpServletRequestBuilder said(String kind, String words) {
        return post(home() + "/feedback")
                .param("kind", kind)
                .param("words", words)
                .param("language", "en");
    }

    /** As a visitor without a session. */
    MockHttpServletResponse visit(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request.param("key", UUID.randomUUID().toString()).with(csrf()));
    }

    MockHttpServletResponse send(Person who, MockHttpServletRequestBuilder request) throws Exception {
        return answer(request.param("key", UUID.randomUUID().toString())
                .with(who.signedIn())
                .with(csrf()));
    }

    String read(String path) throws Exception {
        return text(answer(get(path)));
    }

    String read(Person who, String path) throws Exception {
        return text(answer(get(path).with(who.signedIn())));
    }

    /** What the privacy officer of an agency finds under a number. */
    String found(Agency agency, String number) throws Exception {
        return text(send(
                communities.person(agency, Role.PRIVACY_OFFICER),
                post("/privacy/erasures/new").param("q", number)));
    }

    MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    static String code(MockHttpServletResponse response) {
        Matcher matcher = CODE.matcher(text(response).replaceAll("(?s).*id=\"code\">", ""));
        if (!matcher.find()) {
            throw new AssertionError("no code on the page");
        }
        return matcher.group();
    }

    /** The latest one. */
    UUID feedback() {
        return as(
                coordinator,
                () -> jdbc.sql("select id from workgroup.feedback order by number desc limit 1")
                        .query(UUID.class)
                        .single());
    }

    <T> T as(Person who, Supplier<T> work) {
        return CurrentActor.as(who.actor(), () -> transaction.execute(status -> work.get()));
    }
}
