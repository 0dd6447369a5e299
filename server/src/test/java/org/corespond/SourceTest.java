package org.corespond;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of CONTRIBUTING.md that only the text of the sources shows. */
class SourceTest {
    private static final Path JAVA = Path.of("src/main/java/org/corespond");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path PAGES = Path.of("src/main/jte");

    /** Text blocks and plain strings; SQL is written in both. */
    private static final Pattern TEXT = Pattern.compile("(?s)\"\"\"\\s*?\\n(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    private static final Pattern TABLE = Pattern.compile(
            "(?i)\\b(?:from|join|into|update|table|truncate|copy)\\s+(?:only\\s+)?([a-z_]+)\\.([a-z_]+)");

    /** The event registry, the walls and the record of views lie below all modules; the rest is PostgreSQL's own. */
    private static final Set<String> SHARED = Set.of("kernel", "pg_catalog", "information_schema");

    /** Each with its reason: module, schema. */
    private static final Set<String> ALLOWED = Set.of();

    @Test
    void theSqlOfAModuleNamesItsOwnTablesOnly() {
        List<String> strangers = new ArrayList<>();
        for (Path source : files(JAVA, ".java")) {
            String module = JAVA.relativize(source).getName(0).toString();
            for (MatchResult table : tables(read(source))) {
                String schema = table.group(1);
                if (isSchema(schema)
                        && !schema.equals(module)
                        && !SHARED.contains(schema)
                        && !ALLOWED.contains(module + ", " + schema)) {
                    strangers.add(module + " reads " + table.group() + " in " + source.getFileName());
                }
            }
        }
        assertThat(strangers)
                .as("modules ask each other through their public type")
                .isEmpty();
    }

    @Test
    void noForeignKeyCrossesASchema() {
        Pattern reference = Pattern.compile("(?i)\\breferences\\s+([a-z_]+)\\.");
        List<String> strangers = new ArrayList<>();
        for (Path migration : files(MIGRATIONS, ".sql")) {
            String module = MIGRATIONS.relativize(migration).getName(0).toString();
            String own = module.equals("__root") ? "kernel" : module;
            reference
                    .matcher(read(migration))
                    .results()
                    .filter(found -> !found.group(1).equals(own))
                    .forEach(found -> strangers.add(migration.getFileName() + ": " + found.group()));
        }
        assertThat(strangers).as("ids, not foreign keys, across modules").isEmpty();
    }

    @Test
    void noPageCarriesAScriptOrAStyleOfItsOwn() {
        Pattern inline =
                Pattern.compile("(?is)<script(?![^>]*\\bsrc=)[^>]*>|<style\\b|\\sstyle=\"|\\son[a-z]+=\"|javascript:");
        List<String> found = new ArrayList<>();
        for (Path page : files(PAGES, ".jte")) {
            inline.matcher(read(page)).results().forEach(match -> found.add(page.getFileName() + ": " + match.group()));
        }
        assertThat(found).as("the content security policy refuses them").isEmpty();
    }

    @Test
    void noPageCallsAnOutsideHost() {
        Pattern outside = Pattern.compile("(?i)(?:src|action|hx-[a-z]+)=\"(?:https?:)?//");
        List<String> found = new ArrayList<>();
        for (Path page : files(PAGES, ".jte")) {
            outside.matcher(read(page))
                    .results()
                    .forEach(match -> found.add(page.getFileName() + ": " + match.group()));
        }
        assertThat(found).isEmpty();
    }

    /** An address stays in histories and logs; a code that means nobody (of a survey, of a certificate) may stand there. */
    @Test
    void whatSomebodyTypesFreelyIsPostedSoThatNoNameStandsInAnAddress() {
        Pattern form = Pattern.compile("(?is)<form[^>]*method=\"get\".*?</form>");
        Pattern free = Pattern.compile("(?is)<textarea|<input(?![^>]*\\btype=)[^>]*>|type=\"(?:text|search|tel|email)\""
                + "|@template\\.web\\.entry\\((?![^\n]*(?:name = \"code\"|type = \"date\"))");
        List<String> found = new ArrayList<>();
        for (Path page : files(PAGES, ".jte")) {
            form.matcher(read(page))
                    .results()
                    .filter(it -> free.matcher(it.group()).find())
                    .forEach(it -> found.add(page.getFileName().toString()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theNumberOfAnEpisodeOrACallNeverBreaksAtItsHyphen() {
        Pattern number = Pattern.compile("[\\w.()]*shortId\\(\\)");
        Pattern whole = Pattern.compile(
                "(?:shell\\.whole\\(|class=\"id\"[^>]*>\\$\\{|aria-label=\"[^>]*?)[\\w.()]*shortId\\(\\)");
        List<String> found = new ArrayList<>();
        for (Path page : files(PAGES, ".jte")) {
            String text = read(page);
            if (number.matcher(text).results().count()
                    != whole.matcher(text).results().count()) {
                found.add(page.getFileName().toString());
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<MatchResult> tables(String source) {
        return TEXT.matcher(source)
                .results()
                .map(text -> text.group(1) == null ? text.group(2) : text.group(1))
                .flatMap(text -> TABLE.matcher(text).results())
                .toList();
    }

    /** An alias such as {@code e.id} after {@code from} is none. */
    private static boolean isSchema(String name) {
        return SHARED.contains(name)
                || Files.isDirectory(MIGRATIONS.resolve(name))
                || Files.isDirectory(JAVA.resolve(name));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
