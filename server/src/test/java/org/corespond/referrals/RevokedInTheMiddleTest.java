package org.corespond.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.kernel.Role;
import org.corespond.sharing.Ask;
import org.corespond.sharing.Releaser;
import org.corespond.sharing.consents.WrittenConsents;
import org.corespond.sharing.decision.Purpose;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.RecordApplicationEvents;

/** disclosure.md A.9, flow 14: a consent is taken back while the episode that it served is under way. */
@CorespondTest
@RecordApplicationEvents
class RevokedInTheMiddleTest extends FollowUpPages {
    @Autowired
    WrittenConsents writtenConsents;

    @Autowired
    Releaser releaser;

    @Test
    void theNextLookIsEmptyTheReceiverIsToldAndTheReferralIsFlagged() throws Exception {
        accept();
        UUID person = Objects.requireNonNull(episode.personId());
        UUID consent = as(team, () -> writtenConsents.give(person, release(), "Canary Quill"));
        Person peer = worker.in(Role.PEER);
        refer();
        assertThat(called(peer, person)).isEqualTo("Canary Quill");
        page().andExpect(content().string(not(containsString("A consent this relied on was taken back"))));

        Person self = communities.invited(
                new Agency(team.actor().agency(), community.id(), "", Agency.Kind.BEHAVIORAL_HEALTH),
                Role.PERSON,
                person);
        send(self, keyed(post("/portal/consents/" + consent + "/revocation"))).andExpect(status().is3xxRedirection());

        assertThat(called(peer, person)).isEmpty();
        page().andExpect(content().string(containsString("A consent this relied on was taken back")));
        see(worker, "/follow-up").andExpect(content().string(containsString("Canary Quill")));
        see(worker, "/consents/notices").andExpect(content().string(containsString("From Cedar Mobile Crisis")));
    }

    private Map<String, List<String>> release() {
        ZoneId zone = team.zone();
        return Map.of(
                "kind", List.of("SPECIFIC"),
                "discloser", List.of(team.actor().agency().toString()),
                "recipients", List.of(worker.actor().agency().toString()),
                "information", List.of("My name and how to reach me"),
                "classes", List.of("DEM"),
                "purposes", List.of("TREAT"),
                "ends", List.of("DATE"),
                "until",
                        List.of(clock.instant()
                                .atZone(zone)
                                .toLocalDate()
                                .plusDays(90)
                                .toString()));
    }

    private String called(Person asking, UUID person) {
        Ask ask = Ask.of(Purpose.TREAT);
        return as(asking, () -> releaser.release(people.of(person), ask))
                .value()
                .map(identity -> identity.fullName())
                .orElse("");
    }
}
