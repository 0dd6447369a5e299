package org.corespond.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.corespond.directory.Agency;
import org.corespond.directory.ProgramKind;
import org.corespond.kernel.Role;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Words planted in one call are hunted through every page as every role of every agency (engine-design.md D.3). */
class CanaryTest extends CallScenario {
    private static final Map<String, String> PLANTED = Map.of(
            "person-name", "Canaryname Quill",
            "description", "canarycoat of blue",
            "happening", "canarystory told",
            "location", "77 Canaryplace Road",
            "caller-name", "Canarycaller Finch");
    /** By their role alone these see nobody (decisions 29). */
    private static final Set<Role> NO_PEOPLE =
            Set.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.ANALYST, Role.PRIVACY_OFFICER);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    JdbcClient jdbc;

    @Test
    void noPageOfAnybodyShowsAPlantedWordWithoutADecisionThatPermitsIt() throws Exception {
        for (Map.Entry<String, String> word : PLANTED.entrySet()) {
            save(word.getKey(), word.getValue());
        }
        offer(ProgramKind.CLINICIAN_LINE);
        accept(clinician, ProgramKind.CLINICIAN_LINE);
        ListAppender<ILoggingEvent> log = listening();
        List<String> leaks = new ArrayList<>();
        int seen = 0;
        for (Person who : everybody()) {
            for (String page : pages()) {
                String body = read(who, page);
                if (body.toLowerCase(java.util.Locale.ROOT).contains("canary")) {
                    seen++;
                    if (!mayShow(who) && !answersForIt(who, page)) {
                        leaks.add(who.actor().role() + " of " + who.agencyName() + " at " + page);
                    }
                }
            }
        }
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);

        assertThat(seen).as("the hunt finds what is there").isPositive();
        assertThat(leaks).isEmpty();
        assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage))
                .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).contains("canary"));
        assertThat(hidden()).as("publications, sessions, audit and decisions").isZero();
    }

    /** The 911 center itself, and the line by a decision of its own. */
    private boolean mayShow(Person who) {
        if (NO_PEOPLE.contains(who.actor().role())) {
            return false;
        }
        return who.actor().agencyId().equals(callTaker.actor().agencyId())
                || as(
                        who,
                        () -> jdbc.sql("""
                        select exists (select 1 from sharing.decision
                                       where permit and recipient_id = kernel.current_agency() and role = :role)
                        """)
                                .param("role", String.valueOf(who.actor().role()))
                                .query(Boolean.class)
                                .single());
    }

    /** The holder's privacy officer accounts to the person by name (45 CFR 164.528). */
    private boolean answersForIt(Person who, String page) {
        return who.actor().role() == Role.PRIVACY_OFFICER
                && who.actor().agencyId().equals(callTaker.actor().agencyId())
                && page.startsWith("/privacy/people/");
    }

    private List<Person> everybody() {
        Agency facility = communities.agency(community, Agency.Kind.FACILITY, "Tamarack House");
        Agency office = communities.agency(community, Agency.Kind.COORDINATION, "Tamarack Office");
        Agency elsewhere = communities.agency(communities.add(), Agency.Kind.PSAP, "Elsewhere 911");
        List<Person> all = new ArrayList<>();
        for (Role role : Role.values()) {
            all.add(callTaker.in(role));
        }
        Stream.of(Role.CLINICIAN, Role.PEER, Role.SUPERVISOR, Role.COORDINATOR, Role.ADMINISTRATOR)
                .forEach(role -> all.add(clinician.in(role)));
        Stream.of(Role.OFFICER, Role.DISPATCHER, Role.SUPERVISOR).forEach(role -> all.add(officer.in(role)));
        all.add(ems);
        Stream.of(Role.FACILITY, Role.FOLLOW_UP).forEach(role -> all.add(communities.person(facility, role)));
        Stream.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.ANALYST, Role.PRIVACY_OFFICER)
                .forEach(role -> all.add(communities.person(office, role)));
        Stream.of(Role.CALL_TAKER, Role.SUPERVISOR).forEach(role -> all.add(communities.person(elsewhere, role)));
        return all;
    }

    /** Every page that can be read, with each id that a person of this story has. */
    private List<String> pages() {
        UUID episode = episode();
        UUID person = as(callTaker, () -> episodes.get(episode)).personId();
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.equals("/live") && !pattern.startsWith("/error"))
                .flatMap(pattern -> pattern.contains("{")
                        ? Stream.of(episode, call, person).map(id -> pattern.replaceAll("\\{[^}]*}", id.toString()))
                        : Stream.of(pattern))
                .sorted()
                .toList();
    }

    private String read(Person who, String page) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(page).with(who.signedIn())).andReturn().getResponse();
        StringBuilder all = new StringBuilder(answer.getContentAsString());
        answer.getHeaderNames().forEach(name -> all.append(answer.getHeaders(name)));
        return all.toString();
    }

    private int hidden() {
        return as(callTaker, () -> jdbc.sql("""
                select (select count(*) from kernel.event_publication where serialized_event ilike '%canary%')
                     + (select count(*) from audit.entry e where to_jsonb(e)::text ilike '%canary%')
                     + (select count(*) from sharing.decision d where to_jsonb(d)::text ilike '%canary%')
                     + (select count(*) from episodes.fact f where to_jsonb(f)::text ilike '%canary%')
                """).query(Integer.class).single());
    }

    private static ListAppender<ILoggingEvent> listening() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
        return log;
    }
}
