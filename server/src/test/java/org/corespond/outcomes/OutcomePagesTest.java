package org.corespond.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.kernel.Role;
import org.corespond.outcomes.measure.Definition;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@CorespondTest
class OutcomePagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    ImportWord importWord;

    @Autowired
    TestCommunity communities;

    @Autowired
    FigureTexts texts;

    @TempDir
    Path desk;

    private Community community;
    private TestCommunity.Person analyst;

    @BeforeEach
    void aCommunityWithAnAnalyst() {
        community = communities.add();
        analyst = communities.person(
                communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Riverton Police"), Role.ANALYST);
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(analyst.signedIn()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void bringIn() throws Exception {
        Path yaml = Files.writeString(desk.resolve("m.yaml"), """
                version: 1
                name: river
                title: River log
                unit: dispatch
                zone: America/Los_Angeles
                columns: {id: id, at: at, end: end, who: who}
                key: [id]
                fields:
                  received: at
                  dispositions: {column: end, map: {hospital: ED, home: COMMUNITY, jail: ARREST}}
                """);
        Path data = Files.writeString(desk.resolve("d.csv"), """
                id,at,end,who
                1,2025-01-05 10:00,hospital,x
                2,2025-01-06 10:00,home,x
                3,2025-03-06 10:00,jail,x
                4,some day,home,x
                """);
        Terminal done =
                Terminal.run(importWord, "--community", community.slug(), "--mapping", yaml, "--source", "river", data);
        assertThat(done.code()).as(done.err()).isZero();
    }

    @Test
    void anEmptyPageSaysWhatWillAppearAndHowToBegin() throws Exception {
        assertThat(page("/outcomes")).contains("Here you will see the four key outcomes");
        assertThat(page("/imports")).contains("Here you will see every import");
    }

    @Test
    void theFourOutcomesShowNumberBaseUnknownsVersionAndWhatIsNotAvailable() throws Exception {
        bringIn();
        assertThat(page("/outcomes?source=river"))
                .contains("River log", "33.3 %", "1 of 3", "unknown 0", "O1.0, version 1", "No rows in 2025-02")
                .contains("Not available: the source does not say whether a person was met")
                .contains("Not available: the source does not record use of force")
                .doesNotContain("outcomes.needs", "outcomes.measure");
    }

    @Test
    void aMonthWithoutRowsIsAGapAndNotZero() throws Exception {
        bringIn();
        assertThat(page("/outcomes/trend?source=river&measure=O1.0"))
                .contains("2025-02")
                .contains("no rows")
                .contains("[0.5,null,0]");
    }

    @Test
    void theMonthsAreAWholePageWithoutAScriptAndAPartOfOneWithIt() throws Exception {
        bringIn();
        String address = "/outcomes/trend?source=river&measure=O1.0";
        assertThat(page(address)).contains("<h1>Connected to a facility", "href=\"/outcomes?source=river\"");

        mvc.perform(get(address).with(analyst.signedIn()).header("HX-Request", "true"))
                .andExpect(content().string(containsString("2025-02")))
                .andExpect(content().string(not(containsString("<h1>"))));
    }

    @Test
    void theMonthsFollowThePeriodThatWasChosen() throws Exception {
        bringIn();
        String period = "source=river&from=2025-01-06&to=2025-02-28";
        assertThat(page("/outcomes?" + period)).contains("/outcomes/trend?" + period.replace("&", "&amp;"));

        assertThat(page("/outcomes/trend?" + period + "&measure=O1.0"))
                .as("of January's two rows one lies in the period, and March none")
                .contains("[0]", "0 of 1", "href=\"/outcomes?" + period.replace("&", "&amp;"))
                .doesNotContain("2025-03<");
        assertThat(page("/outcomes/trend?source=river&from=2026-01-01&to=&measure=O1.0"))
                .contains("No rows in this period");
    }

    @Test
    void aReasonOfOursReadsAsOnTheFieldsPageAndOneOfOthersInSmallLetters() {
        assertThat(texts.name(reason("ASSAULT_THREAT"))).isEqualTo("Reason: Assault or threat");
        assertThat(texts.definition(reason("PSYCHOSIS"))).contains("the reason Psychosis or disorganized in any place");
        assertThat(texts.name(reason("SOME_CODE"))).isEqualTo("Reason: some code");
        assertThat(texts.name(reason("needs-services"))).isEqualTo("Reason: needs-services");
    }

    private static Definition reason(String code) {
        return new Definition("REASON." + code, 1, "2026-01-01", "dispatch", "none", List.of(), "", null, code, null);
    }

    @Test
    void theDownloadHoldsTheSameNumbers() throws Exception {
        bringIn();
        assertThat(page("/outcomes/download?source=river"))
                .startsWith("id,name,definitionVersion")
                .contains("O1.0,\"Connected to a facility, per dispatch\",1,true,,dispatch,1,3,0.333333");
        mvc.perform(get("/outcomes/download?source=nowhere").with(analyst.signedIn()))
                .andExpect(status().isNotFound());
    }

    @Test
    void anImportShowsItsFourCountsAndTheDoubtfulRow() throws Exception {
        bringIn();
        Matcher link = Pattern.compile("/imports/[0-9a-f-]{36}").matcher(page("/imports"));
        assertThat(link.find()).isTrue();
        assertThat(page(link.group()))
                .contains("of 4 rows read", "d.csv:5", "received: unreadable date", "at: some day")
                .contains("nothing is counted twice");
    }

    @Test
    void anotherCommunitySeesNothingOfIt() throws Exception {
        bringIn();
        Community other = communities.add();
        analyst = communities.person(communities.agency(other, Agency.Kind.LAW_ENFORCEMENT, "Elsewhere"), Role.ANALYST);
        assertThat(page("/outcomes?source=river")).doesNotContain("River log");
        assertThat(page("/imports")).doesNotContain("d.csv");
    }
}
