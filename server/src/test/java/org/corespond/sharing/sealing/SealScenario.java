package org.corespond.sharing.sealing;

import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.corespond.audit.AuditChains;
import org.corespond.directory.Agency;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.Episode;
import org.corespond.field.FieldPath;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.people.People;
import org.corespond.sharing.Releaser;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;

/** An arrest with care beside it, and a court that seals the arrest. */
@CorespondTest
@Import({FieldPath.class, FieldPath.Offering.class})
abstract class SealScenario {
    static final String SECRET = "He was taken to the county jail.";

    @Autowired
    FieldPath path;

    @Autowired
    TestCommunity communities;

    @Autowired
    People people;

    @Autowired
    Releaser releaser;

    @Autowired
    AuditChains chains;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    FieldPath.Cast cast;
    Person officer;
    Person first;
    Person second;
    Episode episode;

    @BeforeEach
    void anArrestWithCareBesideIt() throws Exception {
        cast = path.cast(kind(), ProgramKind.CIT_OFFICER, Role.OFFICER);
        officer = cast.responder();
        first = officer.in(Role.PRIVACY_OFFICER);
        second = officer.in(Role.PRIVACY_OFFICER);
        episode = path.accepted(cast);
        record("primary", "ED_MEDICAL").andExpect(redirectedUrl("/field/" + episode.id() + "/next"));
        await().atMost(Duration.ofSeconds(60)).until(() -> figures("arrest").contains("true"));
    }

    /** Whose record it is. */
    Agency.Kind kind() {
        return Agency.Kind.LAW_ENFORCEMENT;
    }

    ResultActions record(String primary, String code) throws Exception {
        var taps = FieldPath.twelveTaps();
        taps.set("model", "CIT_OFFICER");
        taps.set(primary, code);
        taps.set("also", "ARREST");
        taps.set("legalStatus", "CUSTODY_CRIMINAL");
        taps.set("offense", "MISDEMEANOR");
        taps.set("weapon", "EDGED");
        taps.set("threat", "OFFICER");
        taps.add("threat", "SELF");
        taps.set("force", "LEVEL_1");
        taps.set("forceType", "TAKEDOWN");
        taps.set("othersInjured", "OFFICER");
        taps.set("narrative", SECRET);
        return send(taps);
    }

    ResultActions send(MultiValueMap<String, String> taps) throws Exception {
        return mvc.perform(as(officer, post("/field/{id}/encounter", episode.id()))
                .params(taps)
                .param("key", key()));
    }

    String take(boolean destroy) throws Exception {
        return take(destroy, "", "");
    }

    /** With the numbers that the order gives for imported files. */
    String take(boolean destroy, String record, String person) throws Exception {
        mvc.perform(as(first, post("/privacy/seals"))
                        .param("record", record)
                        .param("person", person)
                        .param("court", "Tamarack Circuit")
                        .param("number", "26-CR-1")
                        .param("orderedOn", "2026-01-01")
                        .param("eventOn", today())
                        .param("dueOn", "2026-12-31")
                        .param("destroy", Boolean.toString(destroy))
                        .param("events", event())
                        .param("key", key()))
                .andExpect(status().is3xxRedirection());
        String page = mvc.perform(as(first, get("/privacy/seals")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.replaceAll("(?s).*?(/privacy/seals/[0-9a-f]{8}-[0-9a-f-]+).*", "$1");
    }

    String event() {
        return rows("select id::text from field.encounter").getFirst();
    }

    String today() {
        return clock.instant().atZone(officer.zone()).toLocalDate().toString();
    }

    ResultActions answer(Person who, String order, boolean confirmed) throws Exception {
        return mvc.perform(as(who, post(order))
                .param("confirmed", Boolean.toString(confirmed))
                .param("key", key()));
    }

    List<String> rows(String sql) {
        return CurrentActor.as(
                first.actor(),
                () -> transaction.execute(
                        status -> jdbc.sql(sql).query(String.class).list()));
    }

    /** One column of every version of this episode's facts, also of the replaced ones. */
    List<String> figures(String column) {
        return CurrentActor.as(
                Actor.system(cast.community().id(), "test"),
                () -> transaction.execute(status -> jdbc.sql(
                                "select coalesce(%s::text, 'unknown') from outcomes.fact where event = :event"
                                        .formatted(column))
                        .param("event", episode.id())
                        .query(String.class)
                        .list()));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static MockHttpServletRequestBuilder as(Person who, MockHttpServletRequestBuilder request) {
        return request.with(who.signedIn()).with(csrf());
    }
}
