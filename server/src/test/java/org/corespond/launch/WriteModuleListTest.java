package org.corespond.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.corespond.Corespond;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class WriteModuleListTest {
    /** Compiled pages lie in a package of their own, written after the list; they hold no tables and hear no events. */
    private static final String PAGES = "templates";

    @Test
    void theListThatTheBuildWroteIsThatOfTheCode() throws IOException {
        List<String> inCode = ApplicationModules.of(Corespond.class).stream()
                .map(module -> module.getIdentifier().toString())
                .filter(name -> !name.equals(PAGES))
                .toList();
        try (InputStream in = Corespond.class.getResourceAsStream("/" + WriteModuleList.LIST)) {
            JsonNode written = new ObjectMapper().readTree(in);
            assertThat(written.propertyNames())
                    .filteredOn(name -> !name.equals(PAGES))
                    .containsExactlyInAnyOrderElementsOf(inCode);
        }
    }
}
