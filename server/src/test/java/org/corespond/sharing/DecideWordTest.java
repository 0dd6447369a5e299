package org.corespond.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.corespond.sharing.decision.PolicySet;
import org.corespond.sharing.decision.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./corespond decide}: lines in, lines out, whatever the lines are. */
class DecideWordTest {
    private static final Path GUIDE = Path.of("../docs/guide");

    @TempDir
    private Path folder;

    private record Said(int code, List<JsonNode> lines, String errors) {}

    @Test
    void theExamplesOfTheGuideAnswerAsItSays() throws IOException {
        List<String> examples = Pattern.compile("(?s)```json\n(.*?)\n```")
                .matcher(Files.readString(GUIDE.resolve("sharing.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        Said said = decide(String.join("\n", examples));

        assertThat(said.code()).isZero();
        assertThat(said.lines())
                .extracting(DecideWordTest::gist)
                .containsExactly(
                        "permit M H5",
                        "deny L S5",
                        "permit C S1",
                        "permit M H8",
                        "permit L H7",
                        "permit M H5",
                        "permit P H1");
        assertThat(said.lines())
                .extracting(line -> line.get("view").stringValue())
                .containsExactly("V-SCENE", "V-NONE", "V-CONSENT", "V-CUST", "V-PROCESS", "V-MN", "V-FULL");
        assertThat(said.lines().get(3).get("expires").stringValue()).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(said.lines().get(6).get("expires").stringValue()).isEqualTo("2026-11-22T14:30:00Z");
        assertThat(said.lines().get(6).get("expiresWithIncident").booleanValue())
                .isTrue();
        assertThat(said.lines().getFirst().get("expires").stringValue()).isEqualTo("2026-11-23T12:00:00Z");
        assertThat(said.lines().getFirst().get("view").stringValue()).isEqualTo("V-SCENE");
        assertThat(said.lines().get(1).get("tell").toString())
                .isEqualTo("{\"text\":\"No information available.\",\"missing\":[]}");
    }

    @Test
    void theGuideHasEveryCellViewDutyAndOverlayAsThePolicySetHasThem() throws IOException {
        String guide = Files.readString(GUIDE.resolve("sharing.md"));
        String block = guide.substring(guide.indexOf("purpose requester DEM"));
        List<String> rows =
                block.substring(0, block.indexOf("```")).lines().skip(1).toList();
        String[] classes = block.lines().findFirst().orElseThrow().split(" ", -1);
        List<String> cells = rows.stream().flatMap(row -> cells(row, classes)).toList();
        List<String> matrix = PolicyFiles.shipped().matrixLines();
        assertThat(cells).containsExactlyInAnyOrderElementsOf(matrix.subList(1, matrix.size()));

        PolicySet policy = Asking.SIMULATOR;
        assertThat(policy.views())
                .allSatisfy(choice -> assertThat(guide)
                        .contains("| " + choice.view().fields().id() + " |")
                        .contains(choice.view().fields().fields().stream()
                                .map(field -> "`" + field + "`")
                                .toList()));
        assertThat(policy.rules().values())
                .flatExtracting(Rule::obligations)
                .allSatisfy(duty -> assertThat(guide).contains("`" + duty.code() + "`"));
        assertThat(policy.overlays())
                .allSatisfy(row ->
                        assertThat(guide).contains("| " + row.state() + ": " + row.citation() + " | " + row.effect()));
    }

    @Test
    void theSmallestRequestOpensEachCellThatIsNotClosed() throws IOException {
        Said examples = run("--examples");
        Said said = decide(String.join(
                "\n", examples.lines().stream().map(JsonNode::toString).toList()));

        assertThat(said.lines())
                .hasSize(800)
                .allSatisfy(line -> assertThat(line.get("effective").stringValue())
                        .as(line.toString())
                        .isEqualTo(line.get("outcome").stringValue().equals("D") ? "deny" : "permit"));
        assertThat(run("--example", "LEO", "THREAT", "MH").lines()).hasSize(1);
    }

    @Test
    void theSchemaAcceptsEveryExampleAndKnowsEveryFact() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(GUIDE.resolve("decide.schema.json")));
        for (JsonNode example : run("--examples").lines()) {
            assertThat(schema.validate(example)).as(example.toString()).isEmpty();
        }
        assertThat(schema.validate(Asking.json("{'purposes': 'TREAT'}"))).isNotEmpty();
        JsonNode known = JsonMapper.shared()
                .readTree(Files.readString(GUIDE.resolve("decide.schema.json")))
                .at("/properties/facts/properties");
        assertThat(known.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Asking.SIMULATOR.sentences().keySet());
    }

    @Test
    void aBadLineIsAnsweredByItselfAndStopsNothing() throws IOException {
        Said said = decide("""
            {"requester":"LEO","purpose":"TREAT","classes":["CAP"],"instant":"2026-11-22T12:00:00Z","facts":{"capacity_reveals_nobody":true}}
            no JSON
            {"requester":

            [1]
            {"requester":"LEO","porpuse":"TREAT"}
            {"facts":{"he_looks_dangerous":true}}
            {"instant":"yesterday"}
            {"custodian":{"kind":"HOSPITAL"}}
            {"requester":"LEO","requester":"CLN"}
            {"requester":1}
            {} {}
            {"requester":"LEO","purpose":"TREAT","classes":["CAP"],"instant":"2026-11-22T12:00:00Z","facts":{"capacity_reveals_nobody":true}}\
            """);

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.lines()).hasSize(12);
        assertThat(gist(said.lines().getFirst())).isEqualTo("permit P K1");
        assertThat(gist(said.lines().getLast())).isEqualTo("permit P K1");
        assertThat(said.lines().getLast().get("line").intValue()).isEqualTo(13);
        assertThat(said.lines().subList(1, 11)).allSatisfy(line -> {
            assertThat(line.get("error").stringValue()).isNotBlank();
            assertThat(line.get("expected").stringValue()).isNotBlank();
        });
        assertThat(said.lines().get(4).get("error").stringValue()).contains("porpuse");
        assertThat(said.lines().get(6).get("error").stringValue()).contains("instant", "yesterday");
    }

    @Test
    void whatIsMissingMeansNo() throws IOException {
        Said said = decide("""
            {}
            {"requester":null,"purpose":"TREAT","classes":["CAP"],"instant":"2026-11-22T12:00:00Z","facts":{"capacity_reveals_nobody":true}}
            {"requester":"LEO","classes":["CAP"],"instant":"2026-11-22T12:00:00Z","facts":{"capacity_reveals_nobody":true}}
            {"requester":"LEO","purpose":"SNOOP","classes":["CAP"],"instant":"2026-11-22T12:00:00Z","facts":{"capacity_reveals_nobody":true}}
            {"requester":"LEO","purpose":"TREAT","classes":["GOSSIP"],"instant":"2026-11-22T12:00:00Z"}
            {"requester":"LEO","purpose":"TREAT","classes":["CAP","GOSSIP"],"instant":"2026-11-22T12:00:00Z","facts":{"capacity_reveals_nobody":true}}
            {"requester":"LEO","purpose":"TREAT","classes":["CAP"],"facts":{"capacity_reveals_nobody":true}}
            {"requester":"LEO","role":"ADMINISTRATOR","purpose":"TREAT","classes":["CAP"],"instant":"2026-11-22T12:00:00Z","facts":{"capacity_reveals_nobody":true}}
            {"requester":"CLN","role":"BACKGROUND_JOB","purpose":"TREAT","classes":["CAP"],"instant":"2026-11-22T12:00:00Z","facts":{"capacity_reveals_nobody":true}}\
            """);

        assertThat(said.code()).isZero();
        assertThat(said.lines())
                .extracting(DecideWordTest::gist)
                .containsExactly(
                        "deny D X0",
                        "deny D X0",
                        "deny D X0",
                        "deny D X0",
                        "deny D X0",
                        "deny D X0",
                        "deny P K1",
                        "deny D X0",
                        "deny D X0");
        assertThat(said.lines())
                .extracting(line -> line.at("/missing/0/code").stringValue())
                .containsExactly(
                        "classes", "requester", "purpose", "purpose", "class", "class", "instant", "role", "role");
    }

    @Test
    void usageIsExplainedAndAFileThatIsNotThereIsNamed() {
        assertThat(run("--mode", "weekend").code()).isEqualTo(2);
        assertThat(run("--example", "LEO").errors()).contains("usage: ./corespond decide");
        assertThat(run("--nothing").code()).isEqualTo(2);
        assertThat(run(folder.resolve("absent.jsonl").toString()).code()).isEqualTo(3);
        assertThat(factNames()).contains("treatment_relation");
    }

    /** The cells of a row of the guide, in the words of the matrix. */
    private static Stream<String> cells(String row, String[] classes) {
        String[] columns = row.split(" ", -1);
        return Arrays.stream(columns[0].split(",", -1))
                .flatMap(
                        purpose -> Arrays.stream(columns[1].split(",", -1)).map(requester -> purpose + "," + requester))
                .flatMap(cell -> IntStream.range(2, columns.length)
                        .mapToObj(i -> cell + "," + classes[i] + "," + columns[i].replace(':', ',')));
    }

    private static String factNames() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new DecideWord().run(List.of("--facts"), new PrintStream(out), new PrintStream(out));
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String gist(JsonNode line) {
        return line.get("effective").stringValue() + " " + line.get("outcome").stringValue() + " "
                + line.get("rule").stringValue();
    }

    private Said decide(String lines) throws IOException {
        Path file = folder.resolve("cases.jsonl");
        Files.writeString(file, lines);
        return run(file.toString());
    }

    private static Said run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new DecideWord()
                .run(
                        List.of(args),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        List<JsonNode> lines = new ArrayList<>();
        if (code == 0 || code == 3) {
            out.toString(StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> lines.add(JsonMapper.shared().readTree(line)));
        }
        return new Said(code, lines, err.toString(StandardCharsets.UTF_8));
    }
}
