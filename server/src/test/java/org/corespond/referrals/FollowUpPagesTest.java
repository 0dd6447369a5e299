package org.corespond.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.episodes.ClosingCode;
import org.corespond.episodes.Episode;
import org.corespond.episodes.NextStep;
import org.corespond.episodes.OpenEpisode;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.people.AgeBand;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;

@CorespondTest
@RecordApplicationEvents
class FollowUpPagesTest extends FollowUpPages {

    @Test
    void anEmptyListSaysWhereItsPeopleComeFrom() throws Exception {
        Person elsewhere = communities.person(
                communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Elsewhere"), Role.FOLLOW_UP);

        see(elsewhere, "/follow-up")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nobody to follow up now.")));
    }

    @Test
    void whoIsOfferedComesWithoutANameAndOnTheListWithOne() throws Exception {
        see(worker, "/follow-up")
                .andExpect(content().string(containsString("Riverside")))
                .andExpect(content().string(not(containsString("Canary"))));
        accept().andExpect(redirectedUrl("/follow-up"));

        see(worker, "/follow-up/lines")
                .andExpect(content().string(containsString("Canary Quill")))
                .andExpect(content().string(containsString("Not tried yet")));
        page().andExpect(content().string(containsString("tel:555-0100")));
    }

    @ParameterizedTest
    @CsvSource({"LAW_ENFORCEMENT, OFFICER, PT72H", "FACILITY, FACILITY, PT168H", "BEHAVIORAL_HEALTH, PEER, PT24H"})
    void theFirstContactIsDueByWhereThePersonCameFrom(Agency.Kind from, Role role, Duration within) throws Exception {
        // data dictionary 5.8
        offer = offered(communities.person(communities.agency(community, from, "Sender"), role));
        Instant accepted = clock.instant();
        accept();

        assertThat(now().nextDueAt()).isEqualTo(accepted.plus(within));
    }

    @Test
    void whoIsOverdueStandsFirstAndSaysSo() throws Exception {
        accept();
        Episode first = episode;
        clock.advance(Duration.ofHours(20));
        offer = offered(team);
        accept();
        clock.advance(Duration.ofHours(4));

        String body = see(worker, "/follow-up").andReturn().getResponse().getContentAsString();
        assertThat(body.indexOf(first.shortId())).isLessThan(body.indexOf(episode.shortId()));
        assertThat(body).containsOnlyOnce("class=\"strip late\"");
    }

    @Test
    void aTryThatReachesNobodyIsDueAgainTomorrow() throws Exception {
        accept();
        tried(false).andExpect(redirectedUrl(address()));

        assertThat(now().nextStep()).isEqualTo(NextStep.CONTACT_PERSON);
        assertThat(now().nextDueAt()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
        page().andExpect(content().string(containsString("Not reached")));
        tried(true);
        assertThat(now().nextStep()).isEqualTo(NextStep.PLAN_FOLLOW_UP);
    }

    @Test
    void aTryThatIsSentTwiceIsOneTry() throws Exception {
        accept();
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            send(
                    worker,
                    post(address() + "/tries")
                            .param("way", "TEXT")
                            .param("reached", "false")
                            .param("key", key.toString()));
        }

        assertThat(as(worker, () -> referrals.attempts(episode.id()))).hasSize(1);
    }

    @Test
    void connectedMeansThatAServiceWasKept() throws Exception {
        accept();
        refer();
        step("ACCEPTED");
        step("APPOINTMENT", "appointmentAt", "2026-03-09T10:30");
        close("CONNECTED")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Connected means that a service was kept")))
                .andExpect(content().string(containsString("value=\"CONNECTED\" checked")));
        step("KEPT");

        close("CONNECTED").andExpect(redirectedUrl("/follow-up"));
        assertThat(now().closingCode()).isEqualTo(ClosingCode.CONNECTED);
    }

    @Test
    void lostContactNeedsThreeTries() throws Exception {
        accept();
        tried(false);
        tried(false);
        close("LOST_CONTACT").andExpect(content().string(containsString("Lost contact needs 3 tries; there are 2.")));
        tried(false);

        close("LOST_CONTACT").andExpect(redirectedUrl("/follow-up"));
        assertThat(now().closingCode()).isEqualTo(ClosingCode.LOST_CONTACT);
    }

    @Test
    void declinedMeansThatSomebodyAsked() throws Exception {
        accept();
        close("SERVICES_DECLINED").andExpect(content().string(containsString("Nobody reached the person yet")));
        refer("response", "DECLINED", "declineReason", "COST");

        close("SERVICES_DECLINED").andExpect(redirectedUrl("/follow-up"));
    }

    @ParameterizedTest
    @CsvSource({"RESOLVED_BY_PHONE, This ending is not one of follow-up.", "'', Choose one."})
    void anEndThatIsNoneOfFollowUpIsRefusedBesideItsField(String code, String message) throws Exception {
        accept();
        close(code)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"e-code\">" + message)));

        assertThat(now().open()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"CONNECTED, follow.not-kept", "SERVICES_DECLINED, follow.not-asked", "UNFOUNDED, follow.code"})
    void theTimelinesPageHoldsTheSameRules(String code, String rule) throws Exception {
        accept();
        end(worker, code).andExpect(flash().attribute("refused", Refused.at("code", rule)));

        assertThat(now().open()).isTrue();
    }

    @Test
    void theTimelinesPageKeepsTheEndThatWasChosenAndTellsBesideIt() throws Exception {
        accept();
        FlashMap refused = new FlashMap();
        refused.put("refused", Refused.at("code", "follow.not-kept"));
        refused.put("typed", ClosingCode.CONNECTED);
        mvc.perform(get("/episodes/{id}", episode.id())
                        .with(worker.signedIn())
                        .requestAttr(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, refused))
                .andExpect(content().string(containsString("id=\"e-code\">Connected means")))
                .andExpect(content().string(containsString("value=\"CONNECTED\" selected")));
        end(worker, "").andExpect(flash().attribute("refused", Refused.at("code", "episode.choose-end")));
    }

    @Test
    void theTimelinesPageClosesAFollowUpThatIsDone() throws Exception {
        accept();
        for (int i = 0; i < 3; i++) {
            tried(false);
        }
        end(worker, "LOST_CONTACT").andExpect(flash().attributeCount(0));

        assertThat(now().closingCode()).isEqualTo(ClosingCode.LOST_CONTACT);
    }

    @Test
    void anEpisodeThatIsNotInFollowUpClosesByItsOwnRules() throws Exception {
        send(team, keyed(post("/offers/{id}/withdraw", offer.id())));
        Episode other = as(
                team,
                () -> openEpisode.open(
                        new OpenEpisode.Beginning(null, AgeBand.ADULT, "North", 1, List.of(), "walk-in")));
        send(team, keyed(post("/episodes/{id}/close", other.id())).param("code", "UNFOUNDED"));

        assertThat(as(team, () -> episodes.get(other.id())).closingCode()).isEqualTo(ClosingCode.UNFOUNDED);
    }

    @Test
    void whoTookNoPartSeesNothingAndEndsNothing() throws Exception {
        accept();
        Person stranger = communities.person(
                communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Elsewhere"), Role.FOLLOW_UP);
        see(stranger, "/follow-up").andExpect(content().string(not(containsString(episode.shortId()))));
        see(stranger, address()).andExpect(status().isNotFound());
        see(team, "/follow-up").andExpect(status().isForbidden());
        for (Person other : new Person[] {stranger, team}) {
            int status = other.equals(team) ? 403 : 404;
            send(other, keyed(post(address() + "/tries")).param("way", "PHONE").param("reached", "true"))
                    .andExpect(status().is(status));
            send(other, keyed(post(address() + "/close")).param("code", "DECEASED"))
                    .andExpect(status().is(status));
        }

        assertThat(now().open()).isTrue();
        assertThat(as(worker, () -> referrals.attempts(episode.id()))).isEmpty();
    }

    @Test
    void whatIsOverCanBeReadButNotChanged() throws Exception {
        accept();
        close("DECEASED");

        page().andExpect(status().isOk())
                .andExpect(content().string(containsString("Not yours any more")))
                .andExpect(content().string(not(containsString("End the follow-up"))));
        tried(true).andExpect(status().isUnprocessableContent());
        assertThat(as(worker, () -> referrals.attempts(episode.id()))).isEmpty();
    }

    private ResultActions end(Person who, String code) throws Exception {
        return send(who, keyed(post("/episodes/{id}/close", episode.id())).param("code", code));
    }
}
