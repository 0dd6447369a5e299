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
    @Test
    void theListThatTheBuildWroteIsThatOfTheCode() throws IOException {
        List<String> inCode = ApplicationModules.of(Corespond.class).stream()
                .map(module -> module.getIdentifier().toString())
                // Compiled pages lie in a package of their own, after the list is written; they hold no tables.
                .filter(name -> !name.equals("templates"))
                .toList();
        try (InputStream in = Corespond.class.getResourceAsStream("/" + WriteModuleList.LIST)) {
            JsonNode written = new ObjectMapper().readTree(in);
            assertThat(written.propertyNames()).containsExactlyInAnyOrderElementsOf(inCode);
        }
    }
}
