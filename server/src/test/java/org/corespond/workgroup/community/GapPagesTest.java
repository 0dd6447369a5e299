package org.corespond.workgroup.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corespond.kernel.Role;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** systems.md F13 and I07. */
class GapPagesTest extends CommunityScenario {
    @Autowired
    GapAgenda agenda;

    @Test
    void eachMemberHasOneVoteAndMayTakeItBack() throws Exception {
        send(coordinator, gap("TRANSPORT", "No bus to the clinic", "Mill Road"));
        UUID id = id();
        Person peer = communities.person(advocates, Role.PEER);
        send(peer, vote(id, true));
        send(peer, vote(id, true));

        assertThat(votes()).isEqualTo(2);
        assertThat(read(peer, "/community/gaps")).contains("No bus to the clinic", "Mill Road", "Take my vote back");
        send(peer, vote(id, false));
        assertThat(votes()).isEqualTo(1);
        assertThat(read(peer, "/community/gaps")).contains("This matters to me too");
    }

    @Test
    void aGapThatNobodyOwnsStandsOnTheAgendaUntilSomebodyTakesItUp() throws Exception {
        send(coordinator, gap("HOURS", "Closed at night", "Riverside"));
        assertThat(as(coordinator, () -> agenda.due(clock.instant())))
                .singleElement()
                .satisfies(due -> {
                    assertThat(due.topic()).isEqualTo("GAP");
                    assertThat(due.title()).isEqualTo("Closed at night, Riverside (1)");
                });
        String steps = "/community/gaps/" + id() + "/steps";

        assertThat(text(send(coordinator, post(steps).param("state", "TAKEN_UP"))))
                .contains("Somebody has to own what is taken up");
        assertThat(text(send(coordinator, post(steps).param("state", "CLOSED"))))
                .contains("what was decided");
        send(
                advocate,
                post(steps)
                        .param("state", "TAKEN_UP")
                        .param("owner", advocates.id().toString())
                        .param("words", "A night shift from May"));
        assertThat(as(coordinator, () -> agenda.due(clock.instant()))).isEmpty();
        assertThat(read(coordinator, "/community/gaps"))
                .contains("owned by Synthetic Advocates", "A night shift from May", "Taken up");
    }

    @Test
    void thePictureByAreaCountsWhatWaits() {
        Instant now = clock.instant();
        List<Gap> gaps = List.of(
                gap("Mill Road", GapState.OPEN, 3, now),
                gap("Mill Road", GapState.TAKEN_UP, 1, now),
                gap("Riverside", GapState.OPEN, 7, now),
                gap("Old Town", GapState.CLOSED, 9, now));

        assertThat(WorkOnGaps.areas(gaps))
                .containsExactly(new AreaCount("Riverside", 1, 7), new AreaCount("Mill Road", 2, 4));
    }

    @Test
    void whatIsMissingIsAskedForAndAPhoneNumberIsRefused() throws Exception {
        assertThat(text(send(coordinator, gap("", "No bus", "Mill Road")))).contains("Choose what is missing");
        assertThat(text(send(coordinator, gap("HOURS", "", "Mill Road")))).contains("Say it in a few words");
        assertThat(text(send(coordinator, gap("HOURS", "No bus", "")))).contains("Say where");
        assertThat(text(send(coordinator, gap("HOURS", "No bus", "Mill Road").param("detail", "Ask 541-555-0134"))))
                .contains("a phone number in it", "No bus");
    }

    private static Gap gap(String area, GapState state, long votes, Instant now) {
        return new Gap(UUID.randomUUID(), GapKind.SERVICE, "Gap", area, "", now, state, null, "", votes, false);
    }

    private static MockHttpServletRequestBuilder gap(String kind, String title, String area) {
        return post("/community/gaps").param("kind", kind).param("title", title).param("area", area);
    }

    private static MockHttpServletRequestBuilder vote(UUID id, boolean yes) {
        return post("/community/gaps/" + id + "/vote").param("yes", Boolean.toString(yes));
    }

    private UUID id() {
        return as(
                coordinator,
                () -> jdbc.sql("select id from workgroup.gap").query(UUID.class).single());
    }

    private long votes() {
        return as(
                coordinator,
                () -> jdbc.sql("select count(*) from workgroup.gap_vote")
                        .query(Long.class)
                        .single());
    }
}
