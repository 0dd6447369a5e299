package org.corespond.sharing.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.directory.Agency;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.Episode;
import org.corespond.field.FieldPath;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.sharing.CrisisCards;
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

/** An officer on the way to a person who has a portal; the person's hands. */
@CorespondTest
@Import({FieldPath.class, FieldPath.Offering.class})
abstract class PortalScenario {
    static final String HELPS = "Canary water and a quiet room";
    static final String AVOID = "Canary sirens";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestCommunity communities;

    @Autowired
    TestClock clock;

    @Autowired
    FieldPath path;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CrisisCards crisisCards;

    FieldPath.Cast cast;
    Agency behavioral;
    Person officer;
    Person person;
    Episode episode;

    @BeforeEach
    void anOfficerIsOnTheWay() throws Exception {
        cast = path.cast(Agency.Kind.LAW_ENFORCEMENT, ProgramKind.CIT_OFFICER, Role.OFFICER);
        officer = cast.responder();
        behavioral = communities.agency(cast.community(), Agency.Kind.BEHAVIORAL_HEALTH, "Cedar Behavioral");
        episode = path.accepted(cast);
        send(officer, post("/field/" + episode.id() + "/take").param("key", key()));
    }

    UUID subject() {
        return java.util.Objects.requireNonNull(episode.personId());
    }

    /** The person is invited; nothing is written yet. */
    void invited() {
        person = communities.invited(behavioral, Role.PERSON, subject());
    }

    /** The person is invited, wrote a card and said that it is right. */
    void withCard() throws Exception {
        invited();
        write(true);
    }

    void write(boolean right) throws Exception {
        MockHttpServletRequestBuilder request = post("/portal/card")
                .param("key", key())
                .param("name", "Quill")
                .param("helps", HELPS)
                .param("avoid", AVOID)
                .param("medical", "Asthma")
                .param("contact-name-0", "Wren")
                .param("contact-phone-0", "555 0101")
                .param("contact-may-0", "on")
                .param("contact-name-1", "Canary Silent")
                .param("veteran", "on");
        send(person, right ? request.param("right", "true") : request);
    }

    void choose(Audience audience, Choice.Shown shown, Choice.Moment moment) throws Exception {
        send(
                person,
                post("/portal/who")
                        .param("key", key())
                        .param("shown-" + audience, shown.name())
                        .param("moment-" + audience, moment.name()));
    }

    ResultActions send(Person who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(who.signedIn()).with(csrf())).andExpect(status().is3xxRedirection());
    }

    String page(Person who, String address) throws Exception {
        return mvc.perform(get(address).with(who.signedIn()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** Without what is new on every page: the keys of its forms. */
    String plain(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "").replaceAll("data-csrf-token=\"[^\"]*\"", "");
    }

    <T> T as(Person who, Supplier<T> work) {
        return CurrentActor.as(who.actor(), () -> transaction.execute(status -> work.get()));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
