package org.corespond.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.junit.jupiter.api.Test;

/** collaboration.md 10.3: 499 patrol, 113 trained, 90 designated (23 opted out). */
@CorespondTest
class CitPagesTest extends TrainingPages {

    @Test
    void designatedIsWhoIsTrainedAndVolunteersAndWhoOptsOutCountsNoMore() throws Exception {
        UUID ada = account("Ada Officer", Role.OFFICER);
        UUID ben = account("Ben Officer", Role.OFFICER);
        account("Cy Officer", Role.OFFICER);
        onDuty(ada, "Ada Officer");
        onDuty(ben, "Ben Officer");
        assertThat(coordinator.refused("/training/cit", "who=a-" + ada, "kind=DESIGNATED", "on=2026-03-01"))
                .contains("This officer holds no CIT certificate on that day.");
        bring("a-" + ada, "CIT", "40", "2025-06-01", "2028-06-01");
        bring("a-" + ben, "CIT", "40", "2025-07-01", "");
        assertThat(coordinator.read("/training/coverage")).contains("2 of 2");

        coordinator.send("/training/cit", "who=a-" + ada, "kind=DESIGNATED", "on=2026-03-01");
        assertThat(coordinator.read("/training/cit"))
                .contains("Of 3 officers 2 hold a current CIT certificate, 1 of them are designated, 0 opted out.")
                .contains("Ada Officer Designated since 1 Mar 2026 1 Jun 2025 1 Jun 2028")
                .contains("Ben Officer not designated 1 Jul 2025 no end", "Cy Officer not designated never")
                .doesNotContain("training.cit");
        assertThat(coordinator.read("/training/coverage")).contains("1 of 2");
        assertThat(share(Coverage.Measure.PATROL_DESIGNATED))
                .isEqualTo(new Coverage.Share(Coverage.Measure.PATROL_DESIGNATED, 1, 3, LocalDate.of(2026, 3, 2)));
        assertThat(share(Coverage.Measure.PATROL_CIT).with()).isEqualTo(2);

        coordinator.send("/training/cit", "who=a-" + ada, "kind=OPTED_OUT", "on=2026-03-02", "reason=Family");
        assertThat(coordinator.read("/training/cit"))
                .contains("0 of them are designated, 1 opted out.", "Ada Officer Opted out on 2 Mar 2026 Family");
        assertThat(share(Coverage.Measure.PATROL_DESIGNATED).with()).isZero();
    }

    @Test
    void whatCannotBeIsToldBesideItsField() throws Exception {
        UUID ada = account("Ada Officer", Role.OFFICER);
        UUID cal = account("Cal Taker", Role.CALL_TAKER);
        assertThat(coordinator.refused("/training/cit", "who=a-" + cal, "kind=OPTED_OUT", "on=2026-03-01"))
                .contains("Choose somebody");
        assertThat(coordinator.refused("/training/cit", "who=a-" + ada, "kind=", "on=2026-03-01"))
                .contains("Choose whether the officer is designated or opts out.");
        assertThat(coordinator.refused("/training/cit", "who=a-" + ada, "kind=OPTED_OUT", "on=2026-03-03"))
                .contains("Type a day that is not in the future.");
    }
}
