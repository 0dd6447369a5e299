package org.corespond.county;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.outcomes.LoadHistory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A synthetic year before the demonstration's day, imported by the mapping that ships, as a department would. */
@Component
@ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
class DemoHistory {
    static final String SOURCE = "county-history";
    private static final String MAPPING = "samples/mappings/synthetic-county.yaml";
    private final LoadHistory history;

    DemoHistory(LoadHistory history) {
        this.history = history;
    }

    boolean isHere(Actor system) {
        return CurrentActor.as(system, () -> history.has(SOURCE));
    }

    /** Writes the register beside nothing else, imports it, and leaves no file behind. */
    long load(Actor system, LocalDate firstDay, String size) {
        try {
            Path folder = Files.createTempDirectory("corespond-county-");
            Path register = folder.resolve("register.csv");
            Path mapping = folder.resolve("mapping.yaml");
            try (InputStream shipped = new ClassPathResource(MAPPING).getInputStream()) {
                Files.copy(shipped, mapping);
                CountyFiles.writeRegister(SyntheticCounty.of(CountySettings.named(size), firstDay), register);
                return CurrentActor.as(system, () -> history.load(SOURCE, mapping, List.of(register)));
            } finally {
                Files.deleteIfExists(register);
                Files.deleteIfExists(mapping);
                Files.deleteIfExists(folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
