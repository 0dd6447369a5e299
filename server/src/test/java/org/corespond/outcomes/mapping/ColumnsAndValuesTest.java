package org.corespond.outcomes.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.corespond.outcomes.source.InputRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnsAndValuesTest {
    @TempDir
    Path desk;

    @Test
    void headersAreFoundWhateverTheirCaseAndSpace() throws IOException {
        Trial trial = new Trial(desk)
                .read(
                        "columns: {id: Incident No, type: CALL TYPE}\nkey: [id]\nfields: {call_type: {column: type, map: keep}}",
                        """
                \ufeff incident   no ,Call\u00a0Type
                1, Welfare   check\s
                """);
        assertThat(trial.all(FactField.CALL_TYPE)).containsExactly("welfare-check");
    }

    @Test
    void filesWithDifferentHeadersAreOneSource() throws IOException {
        Trial trial = new Trial(desk);
        Path first = trial.write("calls_2015.csv", "No,Kind\n1,A\n");
        Path second = trial.write("calls_2016.csv", "Number,Type,District\n2,B,7\n");
        trial.read("""
                columns: {id: [No, Number], kind: Kind, district: {header: District, optional: true}, year: {header: Year, optional: true}}
                files:
                  - match: "*2016*"
                    columns: {kind: Type}
                    set: {year: "2016"}
                key: [id]
                fields: {call_type: {column: kind, map: keep}, area: {column: district, map: keep}, priority: {column: year, map: keep}}
                """, List.of(first, second));
        assertThat(trial.all(FactField.CALL_TYPE)).containsExactly("a", "b");
        assertThat(trial.all(FactField.AREA)).containsExactly("-", "7");
        assertThat(trial.all(FactField.PRIORITY)).containsExactly("-", "2016");
    }

    @Test
    void aMissingColumnIsNamedWithTheHeadersThatAreThere() {
        assertThatThrownBy(() -> new Trial(desk)
                        .read("columns: {id: Number, kind: Type}\nfields: {area: id}", "Number,Art\n1,x\n"))
                .isInstanceOf(InputRefused.class)
                .hasMessageContaining("data.csv: line 1: the file has no column \"Type\" (kind)")
                .hasMessageContaining("\"Number\", \"Art\"");
    }

    @Test
    void sentinelsForNoValueAreGoneOverallAndPerColumn() throws IOException {
        Trial trial = new Trial(desk).read("""
                missing: ["NULL", "n/a"]
                columns: {id: id, level: {header: level, missing: ["0"]}, area: area}
                key: [id]
                fields: {force_level: {column: level, map: keep}, area: {column: area, map: keep}}
                """, "id,level,area\n1,0,0\n2,null,N/A\n3,2,x\n");
        assertThat(trial.all(FactField.FORCE_LEVEL)).containsExactly("-", "-", "2");
        assertThat(trial.all(FactField.AREA)).containsExactly("0", "-", "x");
    }

    @Test
    void slotsAndListsBecomeOneListOfCodes() throws IOException {
        Trial trial = new Trial(desk).read("""
                columns: {a: Reason 1, b: Reason 2}
                fields:
                  reasons:
                    columns: [a, b]
                    split: [";", "|"]
                    map: [{contains: suic, code: suicidality}, {starts: "drug", code: substance-use}]
                    default: other
                """, "Reason 1,Reason 2\nSUICIDAL; Drugs,suicide\nnoise|drug use,\n");
        assertThat(trial.all(FactField.REASONS))
                .containsExactly("[suicidality, substance-use]", "[other, substance-use]");
    }

    @Test
    void aPersonIsCutOutOfALongerId() throws IOException {
        Trial trial = new Trial(desk).read("""
                columns: {long: Subject}
                derive: {who: {column: long, steps: [{split: {on: ":", part: 1}}, {extract: "^P-(\\\\d+)$"}, {pad: {to: 5, with: "0"}}]}}
                person: {column: who, missing: ["00000"]}
                fields: {met: {constant: "yes"}}
                """, "Subject\nP-77: 2015-1\nX: 3\nP-0: 9\n");
        assertThat(trial.rows).extracting(MappedRow::person).containsExactly("00077", null, null);
    }

    @Test
    void aPersonKnownByPartsNeedsAllOfThem() throws IOException {
        Trial trial = new Trial(desk).read("""
                columns: {last: Last Name, born: DOB}
                person: {parts: [last, born]}
                fields: {met: {constant: "yes"}}
                """, "Last Name,DOB\nDoe,1980-01-01\nDoe,\n");
        assertThat(trial.rows.get(0).person()).isNotNull();
        assertThat(trial.rows.get(1).person()).isNull();
    }

    @Test
    void conditionsDecideAnswersAndCodes() throws IOException {
        Trial trial = new Trial(desk)
                .read("""
                columns: {d: Disposition, hold: Hold, age: Age}
                fields:
                  arrest:
                    when:
                      all: [{column: d, contains: custody}, {not: {column: hold, is: "Y"}}]
                    unknown_when: {column: d, blank: true}
                  destination:
                    cases:
                      - {when: {column: d, matches: "^hosp"}, then: ed}
                      - {when: {column: age, between: [65, 120]}, then: clinic}
                    otherwise: none
                """, "Disposition,Hold,Age\nIn Custody,N,30\nIn custody,y,30\n,N,70\nHospital,N,\n");
        assertThat(trial.all(FactField.ARREST)).containsExactly("true", "false", "-", "false");
        assertThat(trial.all(FactField.DESTINATION)).containsExactly("none", "none", "clinic", "ed");
    }

    @Test
    void aCodeBookInASecondFileTellsWhatACodeMeans() throws IOException {
        Trial trial = new Trial(desk);
        trial.write("codes.csv", "Some book of codes,\nCode,Meaning\nA1,Taken to hospital\nB2,Left at home\n");
        trial.read("""
                columns: {close: Close Code}
                books: {closing: {file: codes.csv, key: Code, columns: {meaning: Meaning}}}
                derive: {outcome: {column: close, steps: [{lookup: {book: closing, take: meaning}}]}}
                fields:
                  dispositions: {column: outcome, map: {Taken to hospital: ED, Left at home: COMMUNITY}, blank: UNKNOWN}
                """, "Close Code\na1\nB2\nC3\n");
        assertThat(trial.all(FactField.DISPOSITIONS)).containsExactly("[ED]", "[COMMUNITY]", "[UNKNOWN]");
        assertThat(trial.all(FactField.DESTINATION)).containsExactly("ed", "none", "none");
    }

    @Test
    void anAddressCannotBeStoredAsText() {
        assertThatThrownBy(() -> new Trial(desk)
                        .read("columns: {where: Street Address}\nfields:\n  area: where", "Street Address\nx\n"))
                .isInstanceOf(MappingRefused.class)
                .hasMessageContaining("mapping.yaml:7: fields.area")
                .hasMessageContaining("sensitive: reviewed");
    }

    @Test
    void columnsOfAddressesAndBadgesAreDroppedUnasked() throws IOException {
        Trial trial = new Trial(desk)
                .read(
                        "columns: {id: Id}\ndrop: [\"Squad*\"]\nfields: {area: id}",
                        "Id,Block Address,Officer Badge Number,Latitude,Squad 7,Beat\n1,a,b,c,d,e\n");
        assertThat(trial.run().understood().getFirst().others().get("dropped"))
                .containsExactly("Block Address", "Officer Badge Number", "Latitude", "Squad 7");
        assertThat(trial.run().understood().getFirst().others().get("unused")).containsExactly("Beat");
    }

    @Test
    void whoAPersonIsIsWithheldInQuarantine() throws IOException {
        Trial trial = new Trial(desk)
                .read(
                        "columns: {p: Client Id, w: When}\nperson: p\nfields: {received: w}",
                        "Client Id,When\n4711,yesterday\n");
        assertThat(trial.doubts)
                .containsExactly("2: received: unreadable date: \"yesterday\" does not fit the formats iso");
        assertThat(trial.shown.getFirst()).containsEntry("p", "(withheld)").containsEntry("w", "yesterday");
    }
}
