package org.corespond.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.junit.jupiter.api.Test;

@CorespondTest
class CredentialPagesTest extends TrainingPages {
    @Test
    void aDispatchersCertificateDoesNotCoverPatrolOracle29() throws Exception {
        UUID taker = account("Dee Dispatcher", Role.DISPATCHER);
        UUID officer = account("Olu Officer", Role.OFFICER);
        bring("a-" + taker, "DISPATCHER", "8", "2026-01-10", "");
        bring("a-" + officer, "DISPATCHER", "8", "2026-01-10", "");
        onDuty(officer, "Olu Officer");

        assertThat(coordinator.read("/training/coverage"))
                .contains("0 of 1", "Nobody trained in the next seven days", "No area named");
        assertThat(share(Coverage.Measure.PATROL_CIT).with()).isZero();
        assertThat(share(Coverage.Measure.DISPATCH_TRAINED))
                .isEqualTo(new Coverage.Share(Coverage.Measure.DISPATCH_TRAINED, 1, 1, LocalDate.of(2026, 3, 2)));
        assertThat(share(Coverage.Measure.PATROL_CIT).percent()).isZero();
    }

    @Test
    void anEightHourCertificatePosingAsCitIsRefusedAndNothingIsKept() throws Exception {
        assertThat(coordinator.refused(
                        "/training/credentials",
                        certificate("", "CIT", "8", "2026-01-10", "name=Eve New", "from=Synthetic Police")))
                .contains("A CIT certificate takes at least 40 hours; this one has 8.");
        assertThat(coordinator.read("/training/credentials")).contains("No certificate yet.");
        assertThat(coordinator.read("/training/credentials/new")).doesNotContain("Eve New");
    }

    @Test
    void aRefresherOlderThanTwentyFourMonthsIsDueOracle30() throws Exception {
        UUID ada = account("Ada Officer", Role.OFFICER);
        bring("a-" + ada, "CIT", "40", "2020-01-10", "");
        bring("a-" + ada, "IN_SERVICE", "8", "2024-03-01", "");

        assertThat(coordinator.read("/training/credentials")).contains("To be renewed", "Refresher due 1 Mar 2026");
        assertThat(share(Coverage.Measure.REFRESHED))
                .isEqualTo(new Coverage.Share(Coverage.Measure.REFRESHED, 0, 1, LocalDate.of(2026, 3, 2)));
        bring("a-" + ada, "IN_SERVICE", "8", "2026-03-01", "");
        assertThat(coordinator.read("/training/credentials")).doesNotContain("Refresher due");
        assertThat(share(Coverage.Measure.REFRESHED).percent()).isEqualTo(100);
    }

    @Test
    void theCertificateOnPaperCarriesTheCodeThatChecksIt() throws Exception {
        UUID ada = account("Ada Officer", Role.OFFICER);
        String self = bring("a-" + ada, "CIT", "40", "2026-01-10", "2028-01-10");
        byte[] pdf = mvc.perform(
                        get(self + "/certificate.pdf").with(coordinator.who().signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String code = CurrentActor.as(
                coordinator.who().actor(),
                () -> credentials
                        .one(TrainingDesk.id(self))
                        .orElseThrow()
                        .all()
                        .getFirst()
                        .code());

        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("Ada Officer", "40 hours, 10 January 2026", "Valid through 10 January 2028", code);
        }
        assertThat(coordinator.read("/training/credentials?code=" + code.toLowerCase(java.util.Locale.ROOT)))
                .contains("The code is right.");
        assertThat(coordinator.read("/training/credentials?code=AAAA-BBBB-CCCC"))
                .contains("No certificate here has this code.");

        coordinator.send(self + "/withdraw", "reason=Wrong person");
        assertThat(coordinator.read(self)).contains("Taken back: Wrong person");
        assertThat(coordinator.refused(self + "/withdraw", "reason=Again")).contains("It was taken back already.");
        assertThat(share(Coverage.Measure.PATROL_CIT).with()).isZero();
    }

    @Test
    void coverageIsToldByAreaAndShift() throws Exception {
        UUID ada = account("Ada Officer", Role.OFFICER);
        bring("a-" + ada, "CIT", "40", "2026-01-10", "");
        UUID unit = onDuty(ada, "Ada Officer");
        coordinator.send("/training/coverage/areas", "unit=" + unit, "area=North");

        assertThat(coordinator.read("/training/coverage")).contains("North 1 of 1 nobody on duty nobody on duty");
        assertThat(coordinator.read("/training/coverage?sector=EMS&day=2026-03-05"))
                .contains("No turns of duty are planned");
        coordinator.send("/training/coverage/areas", "unit=" + unit, "area=");
        assertThat(coordinator.read("/training/coverage")).contains("No area named 1 of 1");
        assertThat(coordinator.refused("/training/coverage/areas", "unit=" + UUID.randomUUID(), "area=North"))
                .contains("Choose a unit of the rosters.");
    }

    @Test
    void inTheNightTheShiftOfYesterdayRuns() throws Exception {
        onDuty(account("Ada Officer", Role.OFFICER), "Ada Officer");
        clock.set(Instant.parse("2026-03-03T09:00:00Z"));

        assertThat(coordinator.read("/training/coverage")).contains("No area named 0 of 1");
    }
}
