package org.corespond.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.sharing.decision.Obligation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** 42 CFR 2.32: the notice is in the payload of each format, not only beside it. */
class RedisclosureNoticeTest {
    private static final Release<String> UNDER_CONSENT =
            new Release<>(UUID.randomUUID(), Optional.of("x"), Set.of(Obligation.AUDIT, Obligation.X_NOTICE_2_32));
    private static final Release<String> OTHER =
            new Release<>(UUID.randomUUID(), Optional.of("x"), Set.of(Obligation.AUDIT, Obligation.AOD));

    @Test
    void aTableBeginsWithTheShortAndTheLongNotice() {
        assertThat(RedisclosureNotice.csvLines(UNDER_CONSENT)).hasSize(3).satisfies(lines -> {
            assertThat(lines.getFirst())
                    .isEqualTo("\"42 CFR part 2 prohibits unauthorized use or disclosure of these records.\"");
            assertThat(lines.get(1)).contains("2.64 or 2.65", "NOT sufficient");
            assertThat(lines.getLast()).contains("42 CFR 2.32");
        });
    }

    @Test
    void anObjectHasTheNoticeAsItsFirstField() {
        ObjectNode payload = JsonMapper.shared().createObjectNode().put("name", "Canary");

        ObjectNode carried = RedisclosureNotice.json(UNDER_CONSENT, payload);

        assertThat(carried.toString()).startsWith("{\"" + RedisclosureNotice.FIELD + "\":{\"brief\":\"42 CFR part 2");
        assertThat(carried.get("name").asString()).isEqualTo("Canary");
        assertThat(carried.get(RedisclosureNotice.FIELD).get("review").asString())
                .isEqualTo("confirm with counsel");
    }

    @Test
    void whatCameWithoutConsentCarriesNoNotice() {
        ObjectNode payload = JsonMapper.shared().createObjectNode().put("name", "Canary");

        assertThat(RedisclosureNotice.csvLines(OTHER)).isEmpty();
        assertThat(RedisclosureNotice.json(OTHER, payload)).isSameAs(payload);
    }
}
