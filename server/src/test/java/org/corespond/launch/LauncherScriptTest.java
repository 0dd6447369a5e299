package org.corespond.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherScriptTest {
    private static final Path SCRIPT =
            Path.of("..", "corespond").toAbsolutePath().normalize();

    @Test
    void aloneItPrintsHelp() throws Exception {
        ChildProgram script = run();
        assertThat(script.end()).contains("usage: ./corespond WORD");
        assertThat(script.exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "run", "test", "import", "outcomes", "bench", "migrate", "recover", "help"})
    void helpNamesEveryWord(String word) throws Exception {
        ChildProgram script = run("help");
        assertThat(script.end()).containsPattern("(?m)^  " + word + "\\b");
        assertThat(script.exitCode()).isZero();
    }

    @Test
    void anUnknownWordIsUsage() throws Exception {
        ChildProgram script = run("dance");
        assertThat(script.end()).contains("no word \"dance\"").contains("usage: ./corespond WORD");
        assertThat(script.exitCode()).isEqualTo(Word.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--slow", "--postgres", "--postgres=old"})
    void aWrongTestOptionIsUsage(String option) throws Exception {
        ChildProgram script = run("test", option);
        assertThat(script.end()).contains("usage: ./corespond test");
        assertThat(script.exitCode()).isEqualTo(Word.USAGE);
    }

    @Test
    void itWorksThroughALinkFromAnotherFolder() throws Exception {
        Path folder = Files.createTempDirectory("corespond-link-");
        Path link = Files.createSymbolicLink(folder.resolve("c"), SCRIPT);
        ChildProgram script = ChildProgram.start(Map.of(), List.of("bash", link.toString(), "help"));
        assertThat(script.end()).contains("usage: ./corespond WORD");
        Folders.delete(folder);
    }

    private static ChildProgram run(String... words) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of("bash", SCRIPT.toString()));
        command.addAll(List.of(words));
        return ChildProgram.start(Map.of(), command);
    }
}
