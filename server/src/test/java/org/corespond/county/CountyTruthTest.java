package org.corespond.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts again from the files alone, by the simplest means, and finds what truth.json says. */
class CountyTruthTest {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssXXX");
    private static final Set<String> RECEIVING = Set.of("ED", "CRISIS", "RESPITE", "SOBERING", "DETOX");

    @TempDir
    static Path folder;

    private static JsonNode truth;

    @BeforeAll
    static void write() throws IOException {
        CountyFiles.write(Counties.VILLAGE, folder);
        truth = JsonMapper.shared().readTree(folder.resolve("truth.json").toFile());
    }

    @Test
    void everyFileHasAsManyRowsAsTheTruthSays() throws IOException {
        assertThat(truth.get("rows").propertyNames()).hasSize(14);
        for (String name : truth.get("rows").propertyNames()) {
            assertThat(rows(name)).as(name).hasSize(truth.get("rows").get(name).intValue());
        }
        assertThat(rows("register")).hasSize(truth.at("/register/rows").intValue());
    }

    @Test
    void everyRowAndTheReadmeSayThatTheyAreSynthetic() throws IOException {
        assertThat(folder.resolve("README.txt")).content().startsWith("SYNTHETIC DATA");
        for (String name : truth.get("rows").propertyNames()) {
            assertThat(rows(name)).allMatch(row -> row.getField("is_synthetic").equals("true"));
        }
        assertThat(rows("register"))
                .allMatch(row -> row.getField("Is Synthetic").equals("true"));
    }

    @Test
    void theFourOutcomesAreTheOnesOfTheCleanTables() throws IOException {
        Map<String, NamedCsvRecord> sent = sent();
        List<NamedCsvRecord> met = rows("encounters");
        List<NamedCsvRecord> connected = met.stream()
                .filter(row -> RECEIVING.contains(row.getField("destination"))
                        && !row.getField("legal_status").equals("EMERGENCY_HOLD"))
                .toList();
        long arrests = met.stream().filter(CountyTruthTest::arrest).count();

        assertRate("O1.0", connected.size(), sent.size());
        assertRate("HOLD.0", met.size() - without(met, "legal_status", "EMERGENCY_HOLD"), sent.size());
        assertRate("O3.0", arrests, sent.size());
        assertRate("O3.1", arrests, met.size());
        assertRate("O4.1", without(met, "force_level", "0"), met.size());
        assertThat(sent.keySet())
                .containsAll(met.stream().map(row -> row.getField("call_id")).toList());
    }

    @Test
    void repeatEncountersAreTheOnesOfTheCleanTables() throws IOException {
        Map<String, Long> persons = rows("encounters").stream()
                .map(row -> row.getField("person_id"))
                .filter(person -> !person.isEmpty())
                .collect(Collectors.groupingBy(person -> person, Collectors.counting()));

        assertRate("O2.1", persons.values().stream().filter(count -> count > 1).count(), persons.size());
        assertThat(truth.at("/outcomes/O2.2.max").longValue())
                .isEqualTo(persons.values().stream()
                        .mapToLong(count -> count)
                        .max()
                        .orElseThrow());
        assertThat(truth.at("/outcomes/O2.2.mean").doubleValue())
                .isCloseTo(
                        persons.values().stream()
                                .mapToLong(count -> count)
                                .average()
                                .orElseThrow(),
                        within(1e-9));
        assertThat(truth.at("/outcomes/O2.1/unknown").longValue())
                .isEqualTo(rows("encounters").size() - without(rows("encounters"), "person_id", ""));
    }

    @Test
    void mediansAreThoseOfTheSortedSpans() throws IOException {
        double[] dropOff = rows("handoffs").stream()
                .filter(row -> row.getField("accepted").equals("true"))
                .filter(row -> !row.getField("officer_released").isEmpty())
                .mapToDouble(row -> minutes(row.getField("arrived"), row.getField("officer_released")))
                .sorted()
                .toArray();
        double[] response = sent().values().stream()
                .filter(row -> !row.getField("arrived").isEmpty())
                .mapToDouble(row -> minutes(row.getField("received"), row.getField("arrived")))
                .sorted()
                .toArray();

        assertThat(truth.at("/outcomes/P05/n").intValue()).isEqualTo(dropOff.length);
        assertThat(truth.at("/outcomes/P05/median").doubleValue()).isCloseTo(median(dropOff), within(1e-4));
        assertThat(truth.at("/outcomes/P05.within10").longValue())
                .isEqualTo(
                        Arrays.stream(dropOff).filter(minutes -> minutes <= 10).count());
        assertThat(truth.at("/outcomes/P03.received-arrived/median").doubleValue())
                .isCloseTo(median(response), within(1e-4));
    }

    @Test
    void everyRegisterRowHasExactlyOneFate() throws IOException {
        JsonNode register = truth.get("register");
        long fates = register.get("facts").longValue()
                + register.get("corrections").longValue()
                + register.get("duplicates").longValue()
                + sum(register.get("filtered"))
                + sum(register.get("quarantined"));

        assertThat(fates).isEqualTo(rows("register").size());
    }

    @Test
    void theRegisterReadAgainGivesItsTruth() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("register.csv"));
        Map<String, NamedCsvRecord> latest = new HashMap<>();
        rows("register").stream()
                .filter(CountyTruthTest::readable)
                .forEach(row -> latest.put(row.getField("Incident No"), row));
        List<NamedCsvRecord> facts = latest.values().stream()
                .filter(row -> row.getField("MH Flag").equals("Y"))
                .filter(row -> !row.getField("Dispatched").isEmpty())
                .toList();
        JsonNode register = truth.get("register");
        JsonNode outcomes = register.get("outcomes");

        assertThat(register.get("duplicates").longValue())
                .isEqualTo(lines.size() - lines.stream().distinct().count());
        assertThat(register.get("facts").intValue()).isEqualTo(facts.size());
        assertThat(outcomes.at("/O3.0/numerator").longValue())
                .isEqualTo(facts.stream()
                        .filter(row -> row.getField("Arrest").equals("Y"))
                        .count());
        assertThat(outcomes.at("/O1.0/numerator").longValue())
                .isEqualTo(facts.stream()
                        .filter(row -> RECEIVING.contains(row.getField("Taken To"))
                                && !row.getField("Legal Status").equals("EMERGENCY_HOLD"))
                        .count());
        assertThat(outcomes.at("/O3.0/unknown").longValue()).isEqualTo(facts.size() - without(facts, "Outcome", ""));
        assertThat(outcomes.at("/P03.received-arrived/n").longValue())
                .isEqualTo(
                        facts.stream().filter(CountyTruthTest::hasResponseTime).count());
    }

    @Test
    void everyKindOfBlemishIsPlantedInACounty() throws IOException {
        Map<String, Object> register = CountyFiles.writeRegister(Counties.COUNTY, folder.resolve("large.csv"));

        assertThat(((Map<?, ?>) register.get("planted")).keySet())
                .extracting(Object::toString)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Blemish.values()).map(Enum::toString).toList());
    }

    private static boolean readable(NamedCsvRecord row) {
        return !row.getField("Incident No").isEmpty()
                && !row.getField("Received").equals(Blemish.NO_DATE)
                && !row.getField("Outcome").equals(Blemish.NO_CODE);
    }

    private static boolean hasResponseTime(NamedCsvRecord row) {
        String arrived = row.getField("Arrived");
        if (arrived.isEmpty() || arrived.startsWith("1900")) {
            return false;
        }
        String received = row.getField(row.getField("Received").startsWith("1900") ? "Entered" : "Received");
        double minutes = minutes(received, arrived);
        return minutes >= 0 && minutes < 1440;
    }

    private static boolean arrest(NamedCsvRecord row) {
        String primary = row.getField("dispositions").replaceFirst(";.*", "");
        return primary.equals("ARREST") || primary.equals("WARRANT_BOOKED");
    }

    private static Map<String, NamedCsvRecord> sent() throws IOException {
        return rows("calls").stream()
                .filter(row -> row.getField("mh_flag_initial").equals("true")
                        || row.getField("mh_flag_clear").equals("true"))
                .filter(row -> !row.getField("dispatched").isEmpty())
                .collect(Collectors.toMap(row -> row.getField("call_id"), row -> row));
    }

    private static void assertRate(String measure, long numerator, long denominator) {
        JsonNode figure = truth.get("outcomes").get(measure);
        assertThat(figure.get("numerator").longValue()).as(measure).isEqualTo(numerator);
        assertThat(figure.get("denominator").longValue()).as(measure).isEqualTo(denominator);
    }

    private static long without(List<NamedCsvRecord> rows, String column, String value) {
        return rows.stream().filter(row -> !row.getField(column).equals(value)).count();
    }

    private static long sum(JsonNode counts) {
        return counts.propertyNames().stream()
                .mapToLong(name -> counts.get(name).longValue())
                .sum();
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static double minutes(String from, String to) {
        return Duration.between(OffsetDateTime.parse(from, TIME), OffsetDateTime.parse(to, TIME))
                        .toSeconds()
                / 60.0;
    }

    private static List<NamedCsvRecord> rows(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(name + ".csv"))) {
            return reader.stream().toList();
        }
    }
}
