package org.corespond.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corespond.assessment.Evidence.State;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity.Person;
import org.corespond.workgroup.ReadSeats;
import org.corespond.workgroup.Sector;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the platform tells of an item: value, meaning, moment, and the page behind it. */
@CorespondTest
class EvidencePagesTest extends EvidencePages {
    @Autowired
    ReadSeats seats;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void registersTellCommitmentsPostsBySourceMoneyStepsAndAsks_A01_A04_A06_A16_A17() throws Exception {
        assertThat(List.of(state("1.1"), state("1.5"), state("2.1"), state("4.4")))
                .containsOnly(State.UNKNOWN);
        String add = "/workgroup/resources/add/";
        String agency = "agency=" + police.id();
        send(add + "COMMITMENT", agency, "signer=Ada", "capacity=Chief", "from=2026-01-01", "until=2026-12-31");
        send(add + "STAFFING", agency, "year=2026", "source=State grant", "fte=1.5", "amount=90000");
        send(add + "STAFFING", agency, "year=2026", "source=County", "fte=2", "amount=90000");
        send(add + "STAFFING", agency, "year=2025", "source=County", "fte=9", "amount=90000");
        send(add + "FUNDING", "name=Grant", "kind=DONOR", "eligibility=", "stage=AWARDED", "amount=5");
        send(add + "FUNDING", "name=Gift", "kind=DONOR", "eligibility=", "stage=APPLIED", "amount=5");
        send(add + "CHAMPION", "name=Judge Synthetic", "sphere=Bench");
        send(add + "ASK", "kind=BUDGET", "addressee=Board", "text=A line for peers", "on=2026-02-01");
        send("/workgroup/steps/DISPATCH", agency, "part=RESPONSIBLE");

        assertThat(told("1.1", "commitments"))
                .isEqualTo(
                        new Evidence("commitments", State.PARTLY, List.of("1", "2"), 2L, NOW, "/workgroup/resources"));
        assertThat(told("1.1", "champions").args()).containsExactly("1");
        assertThat(told("1.5", "posts").args()).containsExactly("3.5", "2026", "County 2, State grant 1.5");
        assertThat(told("6.4", "funding").args()).containsExactly("2", "1", "1");
        assertThat(told("2.1", "map").args()).containsExactly("1", "10");
        assertThat(told("4.4", "asks").args()).containsExactly("1", "0");
        shows("1", "1 of 2 agencies have committed it.", "has begun and not ended", "/workgroup/resources");
        shows("1", "3.5 full-time posts are written down for 2026: County 2, State grant 1.5.", "by source");
        shows("2", "1 of 10 steps from the call to care", "exactly one agency", "/workgroup/resources");
    }

    @Test
    void thatSomebodyMayNotOpenThePageBehindItTheWayIsNotOffered() throws Exception {
        send("/workgroup/steps/DISPATCH", "agency=" + police.id(), "part=RESPONSIBLE");
        Person analyst = communities.person(police, Role.ANALYST);
        String page = answer(analyst, get("/questions/2")).getContentAsString();

        assertThat(page).contains("1 of 10 steps").doesNotContain("href=\"/protocol\"");
        assertThat(answer(coordinator, get("/questions/2")).getContentAsString())
                .contains("href=\"/protocol\"");
    }

    @Test
    void theProtocolInUseIsToldWithTheDayOfItsReview() throws Exception {
        Evidence told = told("2.3", "protocol");
        assertThat(told.state()).isEqualTo(State.PARTLY);
        assertThat(told.args()).endsWith("1 Jan 2026", "1 Jan 2027");
        shows("2", "decides calls since 1 Jan 2026; its review is due on 1 Jan 2027.", "valid today", "/protocol");

        clock.set(Instant.parse("2027-01-02T18:00:00Z"));
        assertThat(told("2.3", "protocol.late").state()).isEqualTo(State.PARTLY);
        shows("2", "its review was due on 1 Jan 2027.", "this one is older", "/protocol");
    }

    @Test
    void policiesAreToldWithHowOftenTheyWereReadAndWhetherTheyAreFresh() throws Exception {
        assertThat(state("2.2")).isEqualTo(State.UNKNOWN);
        send("/policies", "title=Encounters", "text=Take time.", "from=2026-03-01");
        send("/policies", "title=Transport", "text=Walk.", "from=2025-03-01");

        Evidence told = told("2.2", "policies");
        assertThat(told.args().getFirst()).isEqualTo("2");
        assertThat(told.args().get(1)).isEqualTo("0");
        assertThat(told("6.4", "policies.fresh").args()).containsExactly("1", "2");
        shows("2", "Published policies: 2. Staff have acknowledged them 0 of", "latest version", "/policies");
    }

    @Test
    void meetingsAreToldWithQuorumAndLivedExperience_10_1() throws Exception {
        assertThat(state("6.1")).isEqualTo(State.UNKNOWN);
        seat(Sector.LAW_ENFORCEMENT);
        seat(Sector.LIVED_EXPERIENCE);
        met(Sector.LAW_ENFORCEMENT, Sector.LIVED_EXPERIENCE);
        met(Sector.LAW_ENFORCEMENT);

        clock.set(NOW.plusSeconds(3 * 86_400));
        assertThat(told("6.1", "quorum").args()).containsExactly("1", "2");
        assertThat(told("1.6", "present").args()).containsExactly("1", "2");
        shows("6", "1 of 2 meetings of the last 365 days could vote.", "more than half", "/workgroup/meetings");
    }

    @Test
    void reviewsAreToldWithWhatWasMeasuredAgain_J03() throws Exception {
        assertThat(state("6.2")).isEqualTo(State.UNKNOWN);
        String review = send("/workgroup/reviews", "kind=CASE", "title=A night", "held=2026-03-01", "summary=Learned.");
        send(review + "/findings", "text=Slow", "measured=6 of 10", "again=2026-03-05");
        assertThat(told("6.2", "reviews").state()).isEqualTo(State.SHOWN);

        clock.set(NOW.plusSeconds(5 * 86_400));
        assertThat(told("6.2", "reviews"))
                .extracting(Evidence::state, Evidence::args)
                .containsExactly(State.PARTLY, List.of("1", "0", "1"));
        shows("6", "Reviews held in the last 365 days: 1.", "sentinel events", "/workgroup/reviews");
    }

    @Test
    void gapsAreToldWithTheirOwnersAndWhatIsPublishedIsCounted_I01_I07() throws Exception {
        assertThat(List.of(state("4.2"), state("6.3"))).containsOnly(State.UNKNOWN);
        send("/community/gaps", "kind=HOURS", "title=Closed at night", "area=Riverside");
        send("/community/gaps", "kind=TRANSPORT", "title=No bus", "area=Mill Road");
        UUID gap = seen(() -> transaction.execute(status -> jdbc.sql("select id from workgroup.gap limit 1")
                .query(UUID.class)
                .single()));
        send("/community/gaps/" + gap + "/steps", "state=TAKEN_UP", "owner=" + clinic.id(), "words=From May");
        send(
                "/community/changed",
                "theme=TRANSPORT",
                "heardEn=No bus",
                "heardEs=No hay",
                "changedEn=Line 7",
                "changedEs=Ruta 7");

        assertThat(told("4.2", "gaps"))
                .isEqualTo(new Evidence("gaps", State.PARTLY, List.of("1", "2"), 2L, NOW, "/community/gaps"));
        assertThat(told("6.3", "published").args()).containsExactly("1", "0");
        shows("4", "1 of 2 gaps that wait have an agency", "with an agency as owner", "/community/gaps");
    }

    private void seat(Sector sector) throws Exception {
        if (seen(seats::page).bodies().isEmpty()) {
            send("/workgroup/bodies", "name=Coordinating group", "kind=COORDINATING");
        }
        send("/workgroup/bodies/" + body() + "/seats", "title=Seat " + sector, "sector=" + sector, "votes=true");
        send("/workgroup/seats/" + seatOf(sector) + "/holders", "name=Ada", "from=2026-01-01");
    }

    private UUID body() {
        return seen(seats::page).bodies().getFirst().id();
    }

    private UUID seatOf(Sector sector) {
        return seen(seats::page).seats().stream()
                .filter(seat -> seat.sector() == sector)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void met(Sector... present) throws Exception {
        String meeting = send(
                "/workgroup/meetings",
                "title=Quarterly",
                "body=" + body(),
                "phase=REVIEW",
                "at=2026-03-02T18:00",
                "minutesLong=90",
                "place=Room 4");
        String[] seated = java.util.Arrays.stream(present)
                .map(sector -> "present=" + seatOf(sector))
                .toArray(String[]::new);
        send(meeting + "/attendance", seated);
    }
}
