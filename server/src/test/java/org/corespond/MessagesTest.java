package org.corespond;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corespond.kernel.Role;
import org.junit.jupiter.api.Test;

/** Every text that a page asks for is written: in English, and for the shell and the field app in Spanish too. */
class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/messages");
    private static final Pattern ASKED = Pattern.compile("shell\\.text\\(\"([^\"]+)\"\\s*[,)]");

    @Test
    void everyTextThatATemplateAsksForIsWritten() throws IOException {
        Properties written = all("");
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var matcher = ASKED.matcher(Files.readString(file));
                while (matcher.find()) {
                    if (!written.containsKey(matcher.group(1))) {
                        missing.add(file.getFileName() + ": " + matcher.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theShellAndTheFieldAppSayInSpanishAllThatTheySayInEnglish() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String module : List.of("web", "field")) {
            Properties spanish = load(RESOURCES.resolve(module + "_es.properties"));
            load(RESOURCES.resolve(module + ".properties")).stringPropertyNames().stream()
                    .filter(key -> !spanish.containsKey(key) && !key.startsWith("word.Authority"))
                    .sorted()
                    .forEach(key -> missing.add(module + ": " + key));
        }
        assertThat(missing).as("decisions 16").isEmpty();
    }

    @Test
    void everyRoleHasAWord() throws IOException {
        Properties written = all("");
        for (Role role : Role.values()) {
            assertThat(written).containsKey("word.Role." + role.name());
        }
    }

    private static Properties all(String suffix) throws IOException {
        Properties all = new Properties();
        try (Stream<Path> files = Files.list(RESOURCES)) {
            for (Path file : files.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(suffix + ".properties"))
                    .toList()) {
                if (suffix.isEmpty() == !file.toString().endsWith("_es.properties")) {
                    all.putAll(load(file));
                }
            }
        }
        return all;
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
