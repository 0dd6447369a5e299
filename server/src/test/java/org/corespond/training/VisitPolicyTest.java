package org.corespond.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.training.Visit.Side;
import org.corespond.training.Visit.Signature;
import org.corespond.training.VisitPolicy.Ways;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitPolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UUID ADA = new UUID(5, 1);
    private static final UUID BEN = new UUID(5, 2);
    private static final UUID PSAP = new UUID(0, 3);

    @ParameterizedTest
    @CsvSource({"0, visit.hours", "1, ''", "1440, ''", "1441, visit.hours"})
    void aVisitLastsBetweenAMinuteAndADay(int minutes, String code) {
        assertThat(fault(visit(Samples.POLICE, Samples.CLINIC, minutes))).isEqualTo(code);
    }

    @Test
    void aVisitLeadsToAnotherAgencyAndIsNotOfTomorrow() {
        assertThat(fault(visit(Samples.POLICE, Samples.POLICE, 60))).isEqualTo("visit.same");
        assertThat(VisitPolicy.fault(visit(Samples.POLICE, Samples.CLINIC, 60), TODAY.minusDays(1)))
                .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo("visit.day"));
    }

    @Test
    void eachSideIsSignedOnceByItsOwnAgencyAndNobodySignsBoth() {
        Visit fresh = visit(Samples.POLICE, Samples.CLINIC, 60);
        Visit half = visit(Samples.POLICE, Samples.CLINIC, 60, Side.VISITOR);

        assertThat(VisitPolicy.maySign(fresh, Side.VISITOR, Samples.POLICE, ADA))
                .isTrue();
        assertThat(VisitPolicy.maySign(fresh, Side.VISITOR, Samples.CLINIC, ADA))
                .isFalse();
        assertThat(VisitPolicy.maySign(fresh, Side.HOST, Samples.CLINIC, ADA)).isTrue();
        assertThat(VisitPolicy.maySign(half, Side.VISITOR, Samples.POLICE, BEN)).isFalse();
        assertThat(VisitPolicy.maySign(half, Side.HOST, Samples.CLINIC, ADA)).isFalse();
        assertThat(VisitPolicy.maySign(half, Side.HOST, Samples.CLINIC, BEN)).isTrue();
    }

    @Test
    void hoursCountBothWaysOnceBothSidesSigned() {
        Map<UUID, Agency.Kind> kinds = Map.of(
                Samples.POLICE,
                Agency.Kind.LAW_ENFORCEMENT,
                PSAP,
                Agency.Kind.PSAP,
                Samples.CLINIC,
                Agency.Kind.BEHAVIORAL_HEALTH);

        assertThat(VisitPolicy.ways(
                        List.of(
                                visit(Samples.POLICE, Samples.CLINIC, 60, Side.VISITOR, Side.HOST),
                                visit(PSAP, Samples.CLINIC, 30, Side.VISITOR, Side.HOST),
                                visit(Samples.POLICE, Samples.CLINIC, 600, Side.VISITOR),
                                visit(Samples.POLICE, Samples.CLINIC, 600, Side.HOST),
                                visit(Samples.POLICE, PSAP, 600, Side.VISITOR, Side.HOST),
                                visit(Samples.CLINIC, Samples.POLICE, 240, Side.VISITOR, Side.HOST)),
                        kinds))
                .isEqualTo(new Ways(90, 240));
    }

    private static String fault(Visit visit) {
        return VisitPolicy.fault(visit, TODAY).map(no -> no.code()).orElse("");
    }

    private static Visit visit(UUID from, UUID host, int minutes, Side... signed) {
        return new Visit(
                UUID.randomUUID(),
                VisitKind.RIDE_ALONG,
                Samples.officer(1),
                from,
                host,
                TODAY,
                minutes,
                "",
                Arrays.stream(signed)
                        .map(side -> new Signature(side, "Ada", side == Side.VISITOR ? ADA : BEN))
                        .toList());
    }
}
