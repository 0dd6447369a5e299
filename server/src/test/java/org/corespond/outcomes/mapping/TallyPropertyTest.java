package org.corespond.outcomes.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.corespond.outcomes.source.InputRefused;

/** Whatever the mapping and however broken the file: every row that is read is accounted for. */
class TallyPropertyTest {

    @Property(tries = 300)
    void theFourCountsAlwaysAddUpToTheRowsRead(@ForAll("mappings") String mapping, @ForAll("files") String file)
            throws IOException {
        Path desk = Files.createTempDirectory("tally");
        try {
            Path yaml = Files.writeString(desk.resolve("m.yaml"), mapping);
            Path csv = Files.write(desk.resolve("d.csv"), ("id,kind,at\n" + file).getBytes(StandardCharsets.UTF_8));
            Mapping read = MappingReader.read(yaml);
            DryRun sink = new DryRun(read);
            ImportRun run = new ImportRun(read, Trial.NOW, sink);
            sink.attach(run);
            long lines = run(run, csv);
            run.tally().requireBalance();
            assertThat(run.tally().read()).isLessThanOrEqualTo(lines);
        } finally {
            try (Stream<Path> left = Files.walk(desk)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static long run(ImportRun run, Path csv) throws IOException {
        try {
            run.read(List.of(csv));
        } catch (InputRefused noRows) {
            assertThat(run.tally().read()).isZero();
        }
        return Files.readString(csv).chars().filter(c -> c == '\n' || c == '\r').count() + 1;
    }

    @Provide
    Arbitrary<String> mappings() {
        Arbitrary<String> key = Arbitraries.of(
                "",
                "key: [id]\n",
                "key: [id, kind]\n",
                "key: [id]\nsame_key: merges\n",
                "key: [id]\nsame_key: repeats\n");
        Arbitrary<String> filter = Arbitraries.of(
                "",
                "filters: [{name: no b, drop: {column: kind, contains: b}}]\n",
                "checks: [{name: id, require: {column: id, above: 2}}]\n");
        Arbitrary<String> kind = Arbitraries.of(
                "{column: kind, map: keep}",
                "{column: kind, map: {a: x}, default: y}",
                "{column: kind, map: {a: x}}",
                "{column: kind, map: keep, required: true}");
        Arbitrary<String> at =
                Arbitraries.of("at", "{column: at, if_unreadable: blank}", "{column: at, required: true}");
        Arbitrary<String> read =
                Arbitraries.of("", "read: {short_rows: pad}\n", "read: {stop_at: b}\n", "read: {quote: none}\n");
        return Combinators.combine(read, key, filter, kind, at)
                .as((r, k, f, c, t) -> "version: 1\nname: p\nunit: dispatch\nzone: UTC\n" + r
                        + "columns: {id: id, kind: kind, at: at}\n" + k + f + "fields: {call_type: " + c
                        + ", received: " + t + "}\n");
    }

    @Provide
    Arbitrary<String> files() {
        Arbitrary<String> cell = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.of("", "1", "2", "3", "a", "b", "2015-01-05 12:00", "?")),
                net.jqwik.api.Tuple.of(
                        2, Arbitraries.of("\"", "\"a", "a\"", "\"a\"\"b\"", "\"x\ny\"", "\"1,2\"", " ")));
        Arbitrary<String> row = cell.list().ofMinSize(1).ofMaxSize(4).map(cells -> String.join(",", cells));
        return row.list().ofMaxSize(30).map(rows -> String.join("\n", rows));
    }
}
