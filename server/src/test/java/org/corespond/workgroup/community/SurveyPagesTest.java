package org.corespond.workgroup.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.corespond.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** collaboration.md 10.4: the short survey after an encounter, without identity. */
class SurveyPagesTest extends CommunityScenario {
    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");

    @Autowired
    AnswerSurvey surveys;

    @Test
    void aCardOpensTheSurveyOnceAndTheAnswersAreCountedWithTheirN() throws Exception {
        List<String> codes = print(3);

        assertThat(read(survey(codes.get(0)))).contains("Were you treated with respect?", "listened to");
        assertThat(text(visit(answers(codes.get(0), "PERSON")
                        .param("RESPECTED", "YES")
                        .param("SAFE", "A_LITTLE"))))
                .contains("Thank you");
        assertThat(text(visit(
                        answers(codes.get(1), "FAMILY").param("RESPECTED", "NO").param("HEARD", "YES"))))
                .contains("Thank you");
        assertThat(visit(answers(codes.get(0), "PERSON").param("RESPECTED", "NO"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(answer(get(survey(codes.get(0)))).getStatus()).isEqualTo(422);

        Map<SurveyItem, SurveyFigure> figures = figures();
        assertThat(figures.get(SurveyItem.RESPECTED).n()).isEqualTo(2);
        assertThat(figures.get(SurveyItem.RESPECTED).percent()).isEqualTo(50);
        assertThat(figures.get(SurveyItem.SAFE).n()).isEqualTo(1);
        assertThat(figures.get(SurveyItem.SAFE).percent()).isZero();
        assertThat(figures.get(SurveyItem.HEARD).n()).isEqualTo(1);
        assertThat(figures.get(SurveyItem.KNEW).count(SurveyAnswer.NO_ANSWER)).isEqualTo(2);
        assertThat(read(coordinator, "/community/survey")).contains("50 %", "2 of 3 answered", "nobody answered");
    }

    @Test
    void nothingJoinsAnAnswerToACardAnEncounterOrADay() throws Exception {
        String code = print(1).getFirst();
        visit(answers(code, "PERSON").param("HELPED", "YES"));

        assertThat(as(coordinator, () -> jdbc.sql("""
                                select string_agg(column_name, ' ' order by column_name) from information_schema.columns
                                where table_schema = 'workgroup' and table_name = 'survey_answer'
                                """).query(String.class).single()))
                .isEqualTo("answer batch_id community_id family id item month");
        assertThat(as(
                        coordinator,
                        () -> jdbc.sql("select distinct month::text from workgroup.survey_answer")
                                .query(String.class)
                                .list()))
                .containsExactly("2026-03-01");
    }

    /** collaboration.md 10.4: one figure of both sources; who says that the other was answered counts there alone. */
    @Test
    void whetherItHelpedIsOneFigureOfCardsAndPortal() throws Exception {
        List<String> codes = print(3);
        visit(answers(codes.get(0), "PERSON").param("HELPED", "YES"));
        visit(answers(codes.get(1), "FAMILY").param("HELPED", "NO"));
        visit(answers(codes.get(2), "PERSON").param("HELPED", "YES").param("portal", "yes"));
        for (String answer : List.of("YES", "YES", "NO_ANSWER")) {
            as(coordinator, () -> jdbc.sql("""
                            insert into sharing.portal_helped (community_id, answer, month)
                            values (kernel.current_community(), :answer, '2026-03-01')
                            """).param("answer", answer).update());
        }

        HelpedFigure helped = as(coordinator, surveys::helped);
        assertThat(helped.cards().n()).isEqualTo(2);
        assertThat(helped.portal().n()).isEqualTo(2);
        assertThat(helped.all().percent()).isEqualTo(75);
        assertThat(read(coordinator, "/community/survey"))
                .contains("75 % said yes (3 of 4)", "50 % said yes (1 of 2)", "100 % said yes (2 of 2)")
                .contains("the portal asks once after an episode");
    }

    @Test
    void aCodeMayBeTypedByHandAndAGuessedOneOpensNothing() throws Exception {
        String code = print(1).getFirst();

        assertThat(answer(get(home() + "/survey").param("code", code)).getRedirectedUrl())
                .isEqualTo(survey(code));
        assertThat(read(home() + "/survey")).contains("Code of your card");
        assertThat(read(survey("2222-3333-4444"))).contains("This code opens nothing");
        assertThat(text(answer(get(survey(code)).cookie(new Cookie("lang", "es")))))
                .contains("¿Le trataron con respeto?", "Un poco");
    }

    @Test
    void guessingIsSlowedDown() throws Exception {
        for (int i = 0; i < 12; i++) {
            assertThat(answer(get(survey("2222-3333-4444"))).getStatus()).isEqualTo(422);
        }

        assertThat(answer(get(survey("2222-3333-4444"))).getStatus()).isEqualTo(429);
    }

    @Test
    void aBatchNeedsANameAndANumberOfCards() throws Exception {
        assertThat(text(cards("", "5"))).contains("Say who hands them out");
        assertThat(text(cards("Team", "49"))).contains("Choose 1 to 48 cards");
        assertThat(read(communities.person(office, Role.ANALYST), "/community/survey"))
                .contains("Nobody has answered yet")
                .doesNotContain("/community/survey/cards");
    }

    private List<String> print(int cards) throws Exception {
        List<String> codes = CODE.matcher(text(cards("Mobile crisis team", Integer.toString(cards))))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(codes).hasSize(cards);
        return codes;
    }

    private MockHttpServletResponse cards(String label, String cards) throws Exception {
        return send(
                coordinator,
                post("/community/survey/cards").param("label", label).param("cards", cards));
    }

    private String survey(String code) {
        return home() + "/survey/" + code;
    }

    private MockHttpServletRequestBuilder answers(String code, String who) {
        return post(survey(code)).param("who", who);
    }

    private Map<SurveyItem, SurveyFigure> figures() {
        return as(coordinator, surveys::lastYear).stream().collect(Collectors.toMap(SurveyFigure::item, it -> it));
    }
}
