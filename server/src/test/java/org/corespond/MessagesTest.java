package org.corespond;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corespond.kernel.Role;
import org.junit.jupiter.api.Test;

/** Every text that a page asks for is written: in English, and for the shell and the field app in Spanish too. */
class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern PART = Pattern.compile("@template\\.([\\w.-]+)\\(");
    /** Keys of pages that only an administrator opens, and of the demonstration's chooser. */
    private static final List<String> ADMINISTRATORS = List.of(
            "accounts.", "account.", "invite.", "link.", "devices.", "demo.", "word.Standing.", "refused.account.");

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
    void theShellTheFieldAppThePortalAndThePublicPagesSayInSpanishAllThatTheySayInEnglish() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String module : List.of("web", "field", "portal", "doorstep")) {
            Properties spanish = load(RESOURCES.resolve(module + "_es.properties"));
            load(RESOURCES.resolve(module + ".properties")).stringPropertyNames().stream()
                    .filter(key -> !spanish.containsKey(key))
                    .sorted()
                    .forEach(key -> missing.add(module + ": " + key));
        }
        assertThat(missing).as("decisions 16").isEmpty();
    }

    @Test
    void whatIsNotAnAdministratorsInSigningInIsSaidInSpanish() throws IOException {
        Properties spanish = load(RESOURCES.resolve("access_es.properties"));
        assertThat(load(RESOURCES.resolve("access.properties")).stringPropertyNames())
                .filteredOn(key -> ADMINISTRATORS.stream().noneMatch(key::startsWith))
                .as("decisions 16")
                .allMatch(spanish::containsKey);
    }

    @Test
    void everyPageThatAResponderOrANewcomerReachesIsSaidInSpanish() throws IOException {
        Properties english = all("");
        Properties spanish = all("_es");
        List<String> missing = new ArrayList<>();
        for (String template : reached()) {
            String text = Files.readString(TEMPLATES.resolve(template));
            for (String key : english.stringPropertyNames()) {
                if (asks(text, key) && !spanish.containsKey(key)) {
                    missing.add(template + ": " + key);
                }
            }
        }
        assertThat(missing).as("decisions 16").isEmpty();
    }

    /** The pages of the door, the field and what it opens, with every part that they are made of. */
    private static Set<String> reached() throws IOException {
        Deque<String> open = new ArrayDeque<>(List.of(
                "access/sign-in.jte",
                "access/code.jte",
                "access/as.jte",
                "access/first.jte",
                "access/setup.jte",
                "access/closed.jte",
                "access/unlock.jte",
                "access/me.jte",
                "episodes/offers.jte",
                "episodes/episode.jte",
                "facilities/find.jte",
                "web/problem.jte"));
        try (Stream<Path> field = Files.list(TEMPLATES.resolve("field"))) {
            field.forEach(file -> open.add("field/" + file.getFileName()));
        }
        Set<String> reached = new TreeSet<>();
        while (!open.isEmpty()) {
            String template = open.removeFirst();
            if (reached.add(template)) {
                var part = PART.matcher(Files.readString(TEMPLATES.resolve(template)));
                while (part.find()) {
                    open.add(part.group(1).replace('.', '/') + ".jte");
                }
            }
        }
        return reached;
    }

    /** By its whole name, by the beginning that a code is put behind, or as an empty state. */
    private static boolean asks(String template, String key) {
        if (template.contains('"' + key + '"')) {
            return true;
        }
        int dot = key.lastIndexOf('.') + 1;
        if (dot > 0 && template.contains('"' + key.substring(0, dot) + "\" +")) {
            return true;
        }
        int empty = key.indexOf(".empty.");
        return empty > 0 && template.contains("key = \"" + key.substring(0, empty) + '"');
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
