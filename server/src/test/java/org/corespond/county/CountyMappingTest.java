package org.corespond.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.corespond.outcomes.mapping.FactField;
import org.corespond.outcomes.mapping.FactSink;
import org.corespond.outcomes.mapping.ImportRun;
import org.corespond.outcomes.mapping.MappedRow;
import org.corespond.outcomes.mapping.Mapping;
import org.corespond.outcomes.mapping.MappingReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped mapping, run by the import engine, finds in the register exactly what was put there. */
class CountyMappingTest {
    @TempDir
    static Path folder;

    private static Map<String, Object> truth;
    private static Map<?, ?> outcomes;
    private static ImportRun run;
    private static final Map<String, MappedRow> LATEST = new HashMap<>();

    @BeforeAll
    static void importTheRegister() throws IOException {
        Path register = folder.resolve("register.csv");
        truth = CountyFiles.writeRegister(Counties.COUNTY, register);
        outcomes = (Map<?, ?>) truth.get("outcomes");
        Path file = folder.resolve("synthetic-county.yaml");
        try (InputStream shipped =
                CountyMappingTest.class.getResourceAsStream("/samples/mappings/synthetic-county.yaml")) {
            Files.copy(Objects.requireNonNull(shipped), file);
        }
        Mapping mapping = MappingReader.read(file);
        run = new ImportRun(mapping, Instant.parse("2026-06-01T00:00:00Z"), new Kept());
        run.read(List.of(register));
    }

    @Test
    void everyRowIsAFactADuplicateFilteredOrInQuarantineAsPlanted() {
        Map<String, Long> quarantined = run.tally().quarantined();

        assertThat(run.tally().read()).isEqualTo(truth.get("rows"));
        assertThat(run.tally().filtered()).isEqualTo(truth.get("filtered"));
        assertThat((Object) Map.of(
                        "unknown-code", quarantined.get("dispositions: value is not in the map"),
                        "unreadable-date", quarantined.get("received: unreadable date"),
                        "missing-number", quarantined.get("key: blank")))
                .isEqualTo(truth.get("quarantined"));
        assertThat(quarantined).hasSize(3);
        assertThat((long) LATEST.size()).isEqualTo(truth.get("facts"));
    }

    @Test
    void arrestsHoldsForceAndEncountersAreTheTrueOnes() {
        assertThat(said(FactField.ARREST)).isEqualTo(numerator("O3.0"));
        assertThat(said(FactField.HOLD)).isEqualTo(numerator("HOLD.0"));
        assertThat(said(FactField.MET)).isEqualTo(denominator("O4.1"));
        assertThat(LATEST.values().stream()
                        .filter(row -> yes(row, FactField.MET) && yes(row, FactField.FORCE))
                        .count())
                .isEqualTo(numerator("O4.1"));
    }

    @Test
    void connectionsToAFacilityAreTheTrueOnes() {
        Set<String> receiving = Set.of("ed", "crisis", "respite", "sobering");

        assertThat(LATEST.values().stream()
                        .filter(row -> !yes(row, FactField.HOLD))
                        .filter(row ->
                                receiving.contains(String.valueOf(row.fact().get(FactField.DESTINATION))))
                        .count())
                .isEqualTo(numerator("O1.0"));
    }

    @Test
    void personsAreTheTrueOnesAndNobodyIsCalledUnknown() {
        Map<String, Integer> encounters = new HashMap<>();
        LATEST.values().stream()
                .filter(row -> yes(row, FactField.MET) && row.person() != null)
                .forEach(row -> encounters.merge(row.person(), 1, Integer::sum));

        assertThat((long) encounters.size()).isEqualTo(denominator("O2.1"));
        assertThat(encounters.values().stream().filter(count -> count > 1).count())
                .isEqualTo(numerator("O2.1"));
        assertThat(encounters).doesNotContainKey("unknown");
    }

    @Test
    void everyReasonIsCountedAsOftenAsItWasTrue() {
        for (ContactReason reason : ContactReason.values()) {
            assertThat(LATEST.values().stream()
                            .filter(row -> row.fact().get(FactField.REASONS) instanceof List<?> reasons
                                    && reasons.contains(reason.name()))
                            .count())
                    .as(reason.name())
                    .isEqualTo(outcomes.get("REASON." + reason));
        }
    }

    private static long said(FactField field) {
        return LATEST.values().stream().filter(row -> yes(row, field)).count();
    }

    private static boolean yes(MappedRow row, FactField field) {
        return Boolean.TRUE.equals(row.fact().get(field));
    }

    private static Object numerator(String measure) {
        return ((Map<?, ?>) outcomes.get(measure)).get("numerator");
    }

    private static Object denominator(String measure) {
        return ((Map<?, ?>) outcomes.get(measure)).get("denominator");
    }

    /** The latest row of a key counts (decisions 5). */
    private static final class Kept implements FactSink {
        @Override
        public void fact(MappedRow row) {
            LATEST.put(String.valueOf(row.key()), row);
        }

        @Override
        public void quarantined(MappedRow.RowPlace place, String reason, String detail, Map<String, String> shown) {
            assertThat(shown).doesNotContainKeys("Address", "Badge", "Person Name");
        }
    }
}
