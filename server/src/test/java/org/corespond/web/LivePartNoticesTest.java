package org.corespond.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import org.corespond.directory.Agency;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 42 CFR 2.32: a part that reloads with released records carries the notice, like the page that it stands on, once. */
@CorespondTest
class LivePartNoticesTest {
    private static final String WORDS = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";
    private static final Map<String, Role> PAGES = Map.of(
            "/field", Role.MOBILE_CRISIS,
            "/field/jobs", Role.MOBILE_CRISIS,
            "/facility", Role.FACILITY,
            "/facility/arrivals", Role.FACILITY,
            "/follow-up", Role.FOLLOW_UP,
            "/follow-up/lines", Role.FOLLOW_UP);

    @Autowired
    MockMvc mvc;

    @Autowired
    TestCommunity communities;

    @Test
    void thePageAndItsLivePartSayItOnce() throws Exception {
        Agency agency = communities.agency(communities.add(), Agency.Kind.BEHAVIORAL_HEALTH, "Cedar Clinic");
        for (Map.Entry<String, Role> page : PAGES.entrySet()) {
            Person who = communities.person(agency, page.getValue());
            String shown = mvc.perform(get(page.getKey())
                            .requestAttr("corespond.notices", List.of(WORDS))
                            .with(who.signedIn()))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();

            assertThat(shown.split(WORDS, -1)).as(page.getKey()).hasSize(2);
            assertThat(shown.indexOf("data-live-topic")).as(page.getKey()).isLessThan(shown.indexOf(WORDS));
        }
    }
}
