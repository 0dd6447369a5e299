package org.corespond;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** In one class: to find the modules reads all classes and is the whole time of both tests. */
@NoDatabase
class ArchitectureTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(Corespond.class);

    /** Compiled pages lie in a package of their own, written after the list; they hold no tables and hear no events. */
    private static final String PAGES = "templates";

    @Test
    void everyModuleUsesOnlyWhatItsPackageAllows() {
        MODULES.verify();
    }

    @Test
    void theListThatTheBuildWroteIsThatOfTheCode() throws IOException {
        List<String> inCode = MODULES.stream()
                .map(module -> module.getIdentifier().toString())
                .filter(name -> !name.equals(PAGES))
                .toList();
        try (InputStream in =
                Corespond.class.getResourceAsStream("/META-INF/spring-modulith/application-modules.json")) {
            JsonNode written = new ObjectMapper().readTree(in);
            assertThat(written.propertyNames())
                    .filteredOn(name -> !name.equals(PAGES))
                    .containsExactlyInAnyOrderElementsOf(inCode);
        }
    }
}
