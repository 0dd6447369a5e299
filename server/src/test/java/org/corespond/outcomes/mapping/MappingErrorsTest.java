package org.corespond.outcomes.mapping;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors in a mapping name file, line, key and what was expected. */
class MappingErrorsTest {
    @TempDir
    Path desk;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            colums: {id: id}                                        | mapping.yaml:5: colums: there is no such key here; did you mean "columns"?
            columns: {id: id}                                       | mapping.yaml:1: the key "fields" is missing
            columns: {id: id}\\nfields: {recieved: id}              | fields.recieved: there is no such key here; did you mean "received"?
            columns: {id: id}\\nfields: {received: {colum: id}}     | mapping.yaml:6: fields.received.colum: there is no such key here; did you mean "column"?
            columns: {id: id}\\nfields: {received: ident}           | there is no column "ident" among columns and derive
            columns: {id: id}\\nfields: {dispositions: id}          | this field has a list of codes: add "map"
            columns: {id: id}\\nfields: {dispositions: {column: id, map: {x: RESPIT}}} | there is no code "RESPIT" here; did you mean "RESPITE"?
            columns: {id: id}\\nfields: {received: {column: id, formats: ["dd/ii"]}}  | is no date format; expected a pattern such as
            columns: {id: id}\\nfields: {received: {date_of: arrive, time: id}}        | expected another stamp; did you mean "arrived"?
            columns: {id: id}\\nfields: {arrest: {column: id, is: Y}}                  | put the condition under "when"
            columns: {id: id}\\nfields: {arrest: {when: {column: id}}}                 | expected a test of the column
            columns: {id: id}\\nfields: {arrest: {when: {column: id, above: many}}}    | expected a number or a date like 2024-12-31
            columns: {id: id}\\nderive: {x: {column: id, steps: [{cut: [3, 1]}]}}\\nfields: {area: x} | expected a whole number from 3 to 10000
            columns: {id: id}\\nderive: {x: {column: id, steps: [{extract: "("}]}}\\nfields: {area: x} | this is no regular expression
            columns: {id: id}\\nkey: [id]\\nsame_key: merge\\nfields: {area: id}        | did you mean "merges"?
            columns: {id: id}\\nbooks: {b: {file: none.csv, key: x}}\\nfields: {area: id} | there is no such file
            columns: {id: id}\\ncolumns: {id: id}\\nfields: {area: id}                  | mapping.yaml:6: columns: this key stands here twice
            columns: [                                              | mapping.yaml
            read: {encoding: utf-9}\\ncolumns: {id: id}\\nfields: {area: id}            | there is no encoding "utf-9"
            """)
    void eachErrorSaysWhereAndWhatWasExpected(String mapping, String message) {
        assertThatThrownBy(() -> new Trial(desk).read(mapping.replace("\\n", "\n"), "id\n1\n"))
                .isInstanceOf(MappingRefused.class)
                .hasMessageContaining(message);
    }
}
