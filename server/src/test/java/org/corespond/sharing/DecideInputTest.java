package org.corespond.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.corespond.NoDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands on a line of {@code decide} when it is no request: each has its own answer, and the next line goes on. */
@NoDatabase
class DecideInputTest {
    private static final String GOOD = "{\"requester\":\"LEO\",\"purpose\":\"TREAT\",\"classes\":[\"CAP\"],"
            + "\"instant\":\"2026-11-22T12:00:00Z\",\"facts\":{\"capacity_reveals_nobody\":true}}";

    private record Said(boolean bad, List<JsonNode> lines) {
        String error(int line) {
            return lines.get(line).path("error").stringValue("");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'requester':1}|requester",
                "{'requester':['LEO']}|requester",
                "{'role':'KING'}|role",
                "{'recipient':{}}|recipient",
                "{'purpose':true}|purpose",
                "{'requestKind':'FAVOUR'}|requestKind",
                "{'classes':'MH'}|classes",
                "{'classes':[1]}|classes[0]",
                "{'person':7}|person",
                "{'instant':1763812800}|instant",
                "{'instant':'2026-11-22'}|instant",
                "{'instant':'2026-02-30T00:00:00Z'}|instant",
                "{'instant':'+1000000000-12-31T23:59:59Z'}|instant",
                "{'instant':'0000-12-31T23:59:59Z'}|instant",
                "{'jurisdiction':'Minnesota'}|jurisdiction",
                "{'jurisdiction':'mn'}|jurisdiction",
                "{'items':'ssn'}|items",
                "{'custodian':'clinic'}|custodian",
                "{'custodian':{'id':'c'}}|custodian.kind",
                "{'custodian':{'kind':'HOSPITAL'}}|custodian.kind",
                "{'custodian':{'kind':'PROVIDER','city':'x'}}|custodian.city",
                "{'labels':['SECRET']}|labels[0]",
                "{'facts':['treatment_relation']}|facts",
                "{'facts':{'treatment_relation':'yes'}}|facts.treatment_relation",
                "{'facts':{'looks_dangerous':true}}|facts.looks_dangerous",
                "{'consents':{}}|consents",
                "{'consents':[{'id':'c'}]}|consents[0].kind",
                "{'consents':[{'kind':'VERBAL'}]}|consents[0].kind",
                "{'consents':[{'kind':'TPO','until':'tomorrow'}]}|consents[0].until",
                "{'consents':[{'kind':'TPO','recipients':[{'name':'x'}]}]}|consents[0].recipients[0].name",
                "{'consents':[{'kind':'TPO','recipients':[{}]}]}|consents[0].recipients[0].class",
                "{'consents':[{'kind':'TPO','noExpiry':'true'}]}|consents[0].noExpiry",
                "{'consents':[{'kind':'TPO','signed':true}]}|consents[0].signed",
                "{'memberships':[{'member':'a','class':'b'}]}|memberships[0].from",
                "{'agreements':[{'id':'a','kind':'MOU'}]}|agreements[0].from",
                "{'agreements':[{'kind':'MOU','from':'2026-01-01T00:00:00Z'}]}|agreements[0].id",
                "{'agreements':[{'id':'a','kind':'MOU','signed':1,'from':'2026-01-01T00:00:00Z'}]}|agreements[0].signed",
                "{'processes':[{'id':'p','kind':'WARRANT','from':'2026-01-01T00:00:00Z'}]}|processes[0].person",
                "{'processes':[{'id':'p','kind':'LETTER'}]}|processes[0].kind",
                "{'custody':{'id':'b'}}|custody.from",
                "{'incident':{}}|incident.id",
                "{'breakGlass':{'person':'p','incident':'i'}}|breakGlass.openedAt",
                "{'wishes':[{'hide':'name'}]}|wishes[0].hide",
                "{'wishes':[{'class':['MH']}]}|wishes[0].class",
                "{'porpuse':'TREAT'}|porpuse",
            })
    void aWrongTypeAnUnknownKeyOrWhatIsLackingIsNamedByItsPlace(String line, String place) throws IOException {
        Said said = decide(bytes(line.replace('\'', '"') + "\n" + GOOD));

        assertThat(said.bad()).isTrue();
        assertThat(said.error(0)).startsWith(place + ": expected ");
        assertThat(said.lines().getFirst().get("line").intValue()).isEqualTo(1);
        assertThat(said.lines().getFirst().get("expected").stringValue()).isNotBlank();
        assertThat(permits(said, 1)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no JSON|Unrecognized token",
                "{'requester':|column 14",
                "{'requester':'LEO','requester':'CLN'}|Duplicate",
                "{'facts':{'used_for_care':true,'used_for_care':false}}|Duplicate",
                "{} {}|Trailing token",
                "{},|column",
                "{'requester':LEO}|Unrecognized token",
                "{'requester':'LEO',}|column",
                "{'id':NaN}|NaN",
                "[1]|expected an object",
                "null|expected an object",
                "'LEO'|expected an object",
            })
    void whatIsNoJsonObjectSaysWhereItStops(String line, String says) throws IOException {
        Said said = decide(bytes(line.replace('\'', '"') + "\n" + GOOD));

        assertThat(said.bad()).isTrue();
        assertThat(said.error(0)).contains(says);
        assertThat(permits(said, 1)).isTrue();
    }

    @Test
    void bytesThatAreNoUtf8AreAFaultOfTheirLineAndNeverReadAsSomethingElse() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.write(bytes("{\"person\":\"J"));
        lines.write(new byte[] {(byte) 0xC3, (byte) 0x28});
        lines.write(bytes("\"}\n"));
        lines.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0x7B, '\n'});
        lines.write(bytes("{\"id\":\"Müller – 警察\"}\n" + GOOD));
        Said said = decide(lines.toByteArray());

        assertThat(said.error(0)).startsWith("the line: expected UTF-8");
        assertThat(said.error(1)).startsWith("the line: expected UTF-8");
        assertThat(said.lines().get(2).get("id").stringValue()).isEqualTo("Müller – 警察");
        assertThat(permits(said, 3)).isTrue();
    }

    @Test
    void aLineOfTenMegabytesIsReadAndOneOfMoreThanSixteenIsRefusedWithoutStoppingTheNext() throws IOException {
        String ten = GOOD.replace("{\"requester\"", "{\"id\":\"" + "x".repeat(10_000_000) + "\",\"requester\"");
        String more = "{\"id\":\"" + "x".repeat(ByteLines.MOST_BYTES) + "\"}";
        Said said = decide(bytes(ten + "\n" + more + "\n" + GOOD));

        assertThat(permits(said, 0)).isTrue();
        assertThat(said.error(1)).isEqualTo("the line: expected at most 16777216 bytes, found more");
        assertThat(permits(said, 2)).isTrue();
    }

    @Test
    void nestingWithoutEndIsRefused() throws IOException {
        Said said = decide(bytes("{\"id\":" + "[".repeat(100_000) + "\n" + GOOD));

        assertThat(said.error(0)).contains("nesting depth");
        assertThat(permits(said, 1)).isTrue();
    }

    @Test
    void emptyLinesAreSkippedAndCountedAndAByteOrderMarkOrACarriageReturnIsNoFault() throws IOException {
        Said said = decide(bytes("\uFEFF" + GOOD + "\r\n\r\n \t\n" + GOOD + "\n\n" + GOOD));

        assertThat(said.bad()).isFalse();
        assertThat(said.lines()).extracting(it -> it.get("line").intValue()).containsExactly(1, 4, 6);
        assertThat(said.lines())
                .allMatch(it -> it.get("effective").stringValue().equals("permit"));
        assertThat(decide(new byte[0]).lines()).isEmpty();
        assertThat(decide(bytes("\n\n")).bad()).isFalse();
    }

    @Test
    void absentAndNullAreTheSame() throws IOException {
        Said said = decide(bytes(GOOD + "\n"
                + GOOD.replace(
                                "{\"requester\"",
                                "{\"role\":null,\"person\":null,\"custodian\":null,\"labels\":null,"
                                        + "\"consents\":null,\"custody\":null,\"wishes\":null,\"requester\"")
                        .replace("true}", "true,\"used_for_care\":null}")));
        ((tools.jackson.databind.node.ObjectNode) said.lines().get(1)).put("line", 1);

        assertThat(said.lines().get(1)).isEqualTo(said.lines().getFirst());
    }

    private static boolean permits(Said said, int line) {
        return said.lines().get(line).path("effective").stringValue("").equals("permit");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Said decide(byte[] input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DecideLines lines = new DecideLines(Asking.SIMULATOR, new PrintStream(out, true, StandardCharsets.UTF_8));
        lines.decide(new ByteArrayInputStream(input));
        List<JsonNode> answers = new ArrayList<>();
        out.toString(StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> answers.add(JsonMapper.shared().readTree(line)));
        return new Said(lines.bad(), answers);
    }
}
