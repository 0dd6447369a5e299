package org.corespond.county;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/** Writes a county from the command line: size or settings file, first day, folder. */
public final class CountyCommand {
    private CountyCommand() {}

    public static void main(String[] words) throws IOException {
        if (words.length != 3) {
            System.err.println("expected three words: village, county, state or a settings file; a first day such as"
                    + " 2025-01-01; a folder to write into");
            System.exit(2);
        }
        Path file = Path.of(words[0]);
        CountySettings settings =
                Files.isRegularFile(file) ? CountySettings.read(file) : CountySettings.named(words[0]);
        long began = System.nanoTime();
        Map<String, Object> truth =
                CountyFiles.write(SyntheticCounty.of(settings, LocalDate.parse(words[1])), Path.of(words[2]));
        double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        long rows = rows(truth);
        System.out.printf(
                "%s: %,d rows in %.1f s, %,.0f rows/s, into %s%n",
                settings.title(), rows, seconds, rows / seconds, words[2]);
    }

    private static long rows(Map<String, Object> truth) {
        long rows = 0;
        if (truth.get("rows") instanceof Map<?, ?> tables) {
            for (Object count : tables.values()) {
                rows += count instanceof Long number ? number : 0;
            }
        }
        if (truth.get("register") instanceof Map<?, ?> register && register.get("rows") instanceof Long number) {
            rows += number;
        }
        return rows;
    }
}
