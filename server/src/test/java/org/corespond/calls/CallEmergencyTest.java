package org.corespond.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.corespond.testing.CorespondTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.RecordApplicationEvents;

/** One tap of the call-taker: a medical emergency, and the person cannot speak (rule A3). */
@CorespondTest
@RecordApplicationEvents
class CallEmergencyTest extends CallScenario {
    private static final String TAP = "Medical emergency: the person cannot speak for themselves";

    @Autowired
    JdbcClient jdbc;

    @Test
    void theTapIsThereOnceTheCallHasItsEpisodeAndCountsOnce() throws Exception {
        assertThat(page()).doesNotContain(TAP);
        offer(ProgramKind.CLINICIAN_LINE);
        assertThat(page()).contains(TAP);

        for (int i = 0; i < 2; i++) {
            send(keyed(post("/calls/" + call + "/unable"))).andExpect(redirectedUrl("/calls/" + call));
        }

        assertThat(page()).doesNotContain(TAP).contains("Recorded: the person cannot speak");
        int recorded = recorded();
        assertThat(recorded).isEqualTo(1);
    }

    private int recorded() {
        UUID episode = episode();
        return as(
                callTaker,
                () -> jdbc.sql("""
                        select count(*) from sharing.portal_unable where episode_id = :episode and medical
                        """)
                        .param("episode", episode)
                        .query(Integer.class)
                        .single());
    }
}
