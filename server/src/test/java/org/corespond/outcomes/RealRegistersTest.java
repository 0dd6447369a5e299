package org.corespond.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two real registers through the shipped mappings (decisions 3 and 6). */
@CorespondTest
class RealRegistersTest {
    @Autowired
    ImportWord importWord;

    @Autowired
    OutcomesWord outcomesWord;

    @Autowired
    TestCommunity communities;

    @Test
    void laneCountyComesOutAsDecisions3Says() {
        Path file = OpenData.folder("lane_county_mcslc").resolve("MCSLC.xlsx");
        String community = communities.add().slug();
        Terminal imported = Terminal.run(
                importWord,
                "--community",
                community,
                "--mapping",
                OpenData.sample("mappings/lane-county-mcslc.yaml"),
                "--source",
                "lane",
                file);
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.out()).contains("rows read    4,682", "facts        4,682", "quarantined  0");

        Terminal answer = Terminal.run(outcomesWord, "--community", community, "--source", "lane", "--format", "json");
        Map<String, JsonNode> measures = answer.measures();
        share(measures, "O1.0", 686, 4682, 0);
        share(measures, "O3.0", 16, 4682, 0);
        share(measures, "O1.0.engaged", 279, 1335, 1592);
        share(measures, "O3.1", 5, 1335, 1592);
        share(measures, "REASON.suicidality", 1015, 4682, null);
        share(measures, "O1.0.by.sobering", 28, 4682, 0);
        share(measures, "O1.0.by.ed", 652, 4682, 0);
        for (String absent : List.of("O2.1", "O2.2.mean", "O2.3.30", "O4.1", "HOLD.0", "O1.1", "P05.median")) {
            JsonNode measure = measures.get(absent);
            assertThat(measure.get("available").asBoolean()).as(absent).isFalse();
            assertThat(measure.get("reason").asString()).as(absent).isNotBlank().doesNotContain("outcomes.needs");
            assertThat(measure.get("value").isNull()).as(absent).isTrue();
        }
        assertThat(measures.get("O1.0").get("gaps").toString()).isEqualTo("[\"2024-11\",\"2024-12\"]");
        JsonNode wait = measures.get("P03.received-dispatched.median");
        assertThat(wait.get("excludedReasons").get("negative").asLong()).isPositive();
        assertThat(wait.get("n").asLong()
                        + wait.get("unknown").asLong()
                        + wait.get("excluded").asLong())
                .isEqualTo(4682);
    }

    private static void share(
            Map<String, JsonNode> measures, String id, long numerator, long denominator, Integer unknown) {
        JsonNode measure = measures.get(id);
        assertThat(measure).as(id).isNotNull();
        assertThat(measure.get("numerator").asLong()).as(id).isEqualTo(numerator);
        assertThat(measure.get("denominator").asLong()).as(id).isEqualTo(denominator);
        if (unknown != null) {
            assertThat(measure.get("unknown").asInt()).as(id).isEqualTo(unknown);
        }
    }

    @Test
    void austinAgreesWithACountMadeInAnotherLanguage() throws IOException, InterruptedException {
        List<Path> files = austinFiles();
        JsonNode count = counted(files);
        String community = communities.add().slug();
        List<Object> args = new ArrayList<>(List.of(
                "--community",
                community,
                "--mapping",
                OpenData.sample("mappings/austin-r2r.yaml"),
                "--source",
                "austin"));
        args.addAll(files);
        Terminal imported = Terminal.run(importWord, args.toArray());
        assertThat(imported.code()).as(imported.err()).isZero();

        compare(answer("austin", community), count);
    }

    private Map<String, JsonNode> answer(String source, String community) {
        return Terminal.run(outcomesWord, "--community", community, "--source", source, "--format", "json")
                .measures();
    }

    private static void compare(Map<String, JsonNode> measures, JsonNode count) {
        share(
                measures,
                "FORCE.reports",
                count.get("reports").asLong(),
                count.get("rows").asLong(),
                null);
        assertThat(measures.get("FORCE.cases").get("numerator").asLong())
                .isEqualTo(count.get("cases").asLong());
        share(
                measures,
                "O2.force.repeat",
                count.get("repeat").asLong(),
                count.get("persons").asLong(),
                count.get("withoutPerson").asInt());
        count.get("levels")
                .properties()
                .forEach(level -> share(
                        measures,
                        "FORCE.level." + level.getKey(),
                        level.getValue().asLong(),
                        count.get("reports").asLong(),
                        null));
        count.get("allLevels")
                .properties()
                .forEach(level -> share(
                        measures,
                        "FORCE.all.level." + level.getKey(),
                        level.getValue().asLong(),
                        count.get("rows").asLong(),
                        null));
        notAvailable(measures);
    }

    private static List<Path> austinFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(OpenData.folder("austin_r2r"))) {
            all.filter(file -> file.toString().endsWith(".csv.gz")).sorted().forEach(files::add);
        }
        return files;
    }

    private static void notAvailable(Map<String, JsonNode> measures) {
        for (String absent : List.of("O1.0", "O3.0", "O3.1", "O4.1", "O2.1")) {
            assertThat(measures.get(absent).get("available").asBoolean())
                    .as(absent)
                    .isFalse();
        }
    }

    private static JsonNode counted(List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", script().toString()));
        files.forEach(file -> command.add(file.toString()));
        Process python;
        try {
            python = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException absent) {
            Assumptions.abort("skipped: python3 is not here, and the independent count needs it");
            throw absent;
        }
        String out = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(out).isZero();
        return JsonMapper.shared().readTree(out);
    }

    private static Path script() {
        Path here = Path.of("src/test/resources/outcomes/austin_count.py");
        return Files.exists(here) ? here : Path.of("server").resolve(here);
    }
}
