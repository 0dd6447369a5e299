package org.corespond.workgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corespond.access.Accounts;
import org.corespond.agreements.Agreement;
import org.corespond.agreements.Agreements;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reviews that are measured again, policies that are read, calendars that are fetched. */
@CorespondTest
class LearningPagesTest extends WorkgroupPages {
    @Autowired
    LearnFromReview learn;

    @Autowired
    Agreements agreements;

    @Autowired
    Accounts accounts;

    @Test
    void aFindingBecomesAnActionAndIsMeasuredAgain_J03() throws Exception {
        assertThat(read("/workgroup/reviews")).contains("No review is written down.");
        String review = review("CASE", "");
        assertThat(send(review + "/findings", "form", "finding", "text", "", "measured", "6", "again", "2026-06-01"))
                .contains("The text is missing");
        assertThat(send(review + "/findings", "form", "finding", "text", "Slow", "measured", "", "again", "2026-06-01"))
                .contains("The measure is missing.");
        assertThat(send(review + "/findings", "form", "finding", "text", "Slow", "measured", "6", "again", "June"))
                .contains("This is no day.");
        assertThat(send(
                        review + "/findings",
                        "text",
                        "Handoffs are slow",
                        "measured",
                        "6 of 10 took over 15 minutes",
                        "again",
                        "2026-06-01"))
                .isEqualTo(review);
        String finding = "/workgroup/findings/"
                + CurrentActor.as(coordinator.actor(), learn::list)
                        .getFirst()
                        .findings()
                        .getFirst()
                        .id();
        assertThat(send(finding + "/actions", "form", "action", "text", "One door", "owner", "", "due", "2026-04-01"))
                .contains("The owner is missing.");
        assertThat(send(finding + "/actions", "text", "One door", "owner", "Ada", "due", "2026-04-01"))
                .isEqualTo(review);
        measuredAgain(review, finding);
    }

    private void measuredAgain(String review, String finding) throws Exception {
        assertThat(read(review))
                .contains("Handoffs are slow", "One door Ada, by 1 Apr 2026")
                .doesNotContain(" Due ");
        assertThat(read("/workgroup")).contains("One door (Ada)").doesNotContain("Findings to measure again");

        clock.set(Instant.parse("2026-06-01T15:00:00Z"));
        assertThat(read("/workgroup"))
                .contains("Findings to measure again 1 Handoffs are slow (6 of 10 took over 15 minutes)");
        assertThat(send(finding + "/again", "form", "again", "result", "")).contains("The measure is missing.");
        assertThat(send(finding + "/again", "result", "2 of 10", "better", "true"))
                .isEqualTo(review);
        assertThat(send(finding + "/again", "form", "again", "result", "1 of 10"))
                .contains("It was measured again already.");
        assertThat(read(review)).contains("1 Jun 2026: 2 of 10 Better");
        assertThat(read("/workgroup")).doesNotContain("Findings to measure again");
    }

    @Test
    void aSentinelEventMakesAnAgreementDueAtOnce_10_2() throws Exception {
        Instant signed = Instant.parse("2026-01-01T08:00:00Z");
        CurrentActor.run(
                coordinator.actor(),
                () -> agreements.add(new Agreement(
                        UUID.randomUUID(),
                        "MOU",
                        "Street triage memorandum",
                        Set.of(police.id(), clinic.id()),
                        Set.of("LEI"),
                        Set.of(),
                        Set.of(),
                        signed,
                        signed,
                        null)));
        String id = CurrentActor.as(coordinator.actor(), () -> agreements.standing(clock.instant())).stream()
                .filter(each -> each.title().equals("Street triage memorandum"))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
        assertThat(read("/workgroup")).doesNotContain("Street triage memorandum");
        assertThat(review("CASE", id)).contains("This agreement cannot be called to a review now");
        assertThat(review("SENTINEL", UUID.randomUUID().toString())).contains("This agreement cannot be called");

        assertThat(review("SENTINEL", id)).startsWith("/workgroup/reviews/");

        assertThat(read("/workgroup")).contains("Street triage memorandum 1 May 2026");
        assertThat(read("/agreements/" + id)).contains("A sentinel event", "A night of waiting");
    }

    @Test
    void aReviewSaysWhatWhenAndWhatWasLearned() throws Exception {
        for (String[] wrong : new String[][] {
            {"kind", "Nothing is chosen."},
            {"title", "The text is missing"},
            {"held", "This is no day."},
            {"summary", "The text is missing"}
        }) {
            String[] fields = {
                "form", "review", "kind", "CASE", "title", "A night", "held", "2026-03-01", "summary", "Learned."
            };
            for (int i = 0; i < fields.length; i += 2) {
                fields[i + 1] = fields[i].equals(wrong[0]) ? "" : fields[i + 1];
            }
            assertThat(send("/workgroup/reviews", fields)).startsWith("422").contains(wrong[1]);
        }
    }

    @Test
    void eachVersionOfAPolicyIsAcknowledgedAnew() throws Exception {
        UUID account = account("Ada Synthetic", Role.OFFICER);
        Person officer = as(account, "Ada Synthetic", Role.OFFICER);
        assertThat(send("/policies", "form", "policy", "title", "Transport", "text", "", "from", "2026-03-01"))
                .contains("The text is missing");
        assertThat(send("/policies", "form", "policy", "title", "", "text", "Walk.", "from", "2026-03-01"))
                .contains("The text is missing");
        assertThat(send("/policies", "form", "policy", "title", "Transport", "text", "Walk.", "from", ""))
                .contains("This is no day.");
        assertThat(send("/policies", "title", "Transport", "text", "Walk.", "from", "2026-03-01"))
                .isEqualTo("/policies");
        assertThat(send(officer, "/policies", "title", "Mine", "text", "x", "from", "2026-03-01"))
                .startsWith("403");
        String policy = link("/policies/[0-9a-f-]{36}", "/policies");
        assertThat(read(policy)).contains("Have not read it: 1 Ada Synthetic").doesNotContain("workgroup.");

        assertThat(send(officer, policy + "/acknowledgement", "number", "1")).isEqualTo(policy);
        assertThat(read(policy)).contains("Have not read it: 0", "Have read it: 1");
        send(policy + "/versions", "title", "Transport", "text", "Drive.", "from", "2026-04-01");

        assertThat(read(policy)).contains("Drive.", "Have not read it: 1 Ada Synthetic", "Earlier versions");
        assertThat(send(officer, policy + "/acknowledgement", "number", "1"))
                .startsWith("422")
                .contains("A newer version was published meanwhile.");
    }

    private String quarterly() throws Exception {
        String body = CurrentActor.as(coordinator.actor(), seats::page)
                .bodies()
                .getFirst()
                .id()
                .toString();
        return send(
                "/workgroup/meetings",
                "title",
                "Quarterly meeting",
                "body",
                body,
                "phase",
                "REVIEW",
                "at",
                "2026-03-02T18:00",
                "minutesLong",
                "90",
                "place",
                "Room 4");
    }

    @Test
    void aMemberFetchesACalendarByASecretAddressUntilItIsMadeAnew() throws Exception {
        body();
        UUID account = account("Cleo Synthetic", Role.PEER);
        UUID seat = seat(Sector.COURTS);
        send(
                "/workgroup/seats/" + seat + "/holders",
                "name",
                "Cleo Synthetic",
                "from",
                "2026-01-01",
                "account",
                account.toString());
        send(quarterly() + "/actions", "text", "Ask the court", "owner", "Cleo Synthetic", "due", "2026-03-20");
        Person cleo = as(account, "Cleo Synthetic", Role.PEER);

        String first = address(send(cleo, "/workgroup/calendar"));
        assertThat(fetch(first))
                .contains("BEGIN:VCALENDAR", "SUMMARY:Quarterly meeting\\, Coordinating group", "LOCATION:Room 4")
                .contains("DTSTART:20260303T020000Z", "DTEND:20260303T033000Z", "SUMMARY:Ask the court");
        String second = address(send(cleo, "/workgroup/calendar"));

        assertThat(second).isNotEqualTo(first);
        assertThat(fetch(first)).isEqualTo("404");
        assertThat(fetch(second)).contains("Quarterly meeting");
        assertThat(fetch("/calendar/" + UUID.randomUUID() + ".ics")).isEqualTo("404");
        String other = address(send("/workgroup/calendar"));
        assertThat(fetch(other)).as("no seat, no meetings").doesNotContain("Quarterly");
    }

    @Test
    void theBinderHasAllOfIt() throws Exception {
        body();
        assertThat(paper("/workgroup/binder.pdf"))
                .contains("Binder of the workgroup", "Coordinating group", "Seat COURTS (Courts): Vacant")
                .contains("Agreements", "Hosting: Review overdue", "Goals", "Open actions")
                .doesNotContain("workgroup.");
    }

    private String review(String kind, String agreement) throws Exception {
        return send(
                "/workgroup/reviews",
                "form",
                "review",
                "kind",
                kind,
                "title",
                "A night of waiting",
                "held",
                "2026-03-01",
                "summary",
                "Two doors, and nobody at either.",
                "agreement",
                agreement);
    }

    private UUID account(String name, Role role) {
        return CurrentActor.as(coordinator.actor(), () -> {
            UUID account = accounts.add("u" + UUID.randomUUID().toString().substring(24), name);
            accounts.grant(account, clinic.id(), role);
            return account;
        });
    }

    private Person as(UUID account, String name, Role role) {
        Actor actor = new Actor(community.id(), clinic.id(), account, name, role);
        return new Person(actor, "Tamarack County", clinic.name(), coordinator.zone());
    }

    private String link(String pattern, String page) throws Exception {
        Matcher found = Pattern.compile(pattern)
                .matcher(mvc.perform(get(page).with(coordinator.signedIn()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String address(String page) {
        Matcher found = Pattern.compile("/calendar/[A-Za-z0-9_-]{43}\\.ics").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group();
    }

    private String fetch(String address) throws Exception {
        var response = mvc.perform(get(address)).andReturn().getResponse();
        return response.getStatus() == 200 ? response.getContentAsString() : String.valueOf(response.getStatus());
    }
}
