package org.corespond.calls;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The call types of the site, read once at start. */
@Component
class CallTypes {
    private final List<CallType> all;

    CallTypes() throws IOException {
        try (InputStream file = new ClassPathResource("calls/call-types-1.yaml").getInputStream()) {
            all = List.copyOf(new YAMLMapper().readValue(file, new TypeReference<List<CallType>>() {}));
        }
    }

    record CallType(String code, String label, boolean mentalHealth) {}

    List<CallType> list() {
        return all;
    }

    boolean has(String code) {
        return all.stream().anyMatch(type -> type.code().equals(code));
    }

    Set<String> mentalHealth() {
        return all.stream().filter(CallType::mentalHealth).map(CallType::code).collect(Collectors.toUnmodifiableSet());
    }
}
