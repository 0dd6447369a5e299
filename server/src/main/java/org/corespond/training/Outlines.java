package org.corespond.training;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Outlines that a course can begin with, read once at start. */
@Component
class Outlines {
    private final List<Outline> all;

    Outlines() throws IOException {
        try (InputStream file = new ClassPathResource("training/outlines.yaml").getInputStream()) {
            all = List.copyOf(new YAMLMapper().readValue(file, new TypeReference<List<Outline>>() {}));
        }
    }

    List<Outline> list() {
        return all;
    }

    Optional<Outline> find(String code) {
        return all.stream().filter(outline -> outline.code().equals(code)).findFirst();
    }
}
