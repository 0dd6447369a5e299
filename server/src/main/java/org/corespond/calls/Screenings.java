package org.corespond.calls;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The triage protocols of this installation, read and checked once at start; old versions stay for old calls. */
@Component
class Screenings {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final List<Screening> all;

    Screenings() throws IOException {
        List<Screening> read = new ArrayList<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:calls/protocol-*.yaml")) {
            try (InputStream content = file.getInputStream()) {
                read.add(checked(YAML.readValue(content, Screening.class), String.valueOf(file.getFilename())));
            }
        }
        read.sort(Comparator.comparing(Screening::validFrom).thenComparingInt(Screening::version));
        all = List.copyOf(read);
    }

    static Screening read(String yaml) {
        return checked(YAML.readValue(yaml, Screening.class), "text");
    }

    /** A protocol that is only tried: what is wrong with it is told in words, and nothing is kept of it. */
    static Result<Screening> draft(String yaml) {
        try {
            Screening screening = YAML.readValue(yaml, Screening.class);
            List<String> faults = ScreeningCheck.faults(screening);
            return faults.isEmpty()
                    ? Result.done(screening)
                    : Refused.at("draft", "protocol.draft", String.join("; ", faults));
        } catch (JacksonException unreadable) {
            TokenStreamLocation where = unreadable.getLocation();
            String line = where == null || where.getLineNr() < 1 ? "" : "line " + where.getLineNr() + ": ";
            return Refused.at("draft", "protocol.draft", line + unreadable.getOriginalMessage());
        }
    }

    private static Screening checked(Screening screening, String file) {
        List<String> faults = ScreeningCheck.faults(screening);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("triage protocol " + file + ": " + String.join("; ", faults));
        }
        return screening;
    }

    /** The newest protocol that is valid on the day. */
    Screening on(LocalDate day) {
        return all.stream()
                .filter(screening -> !screening.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("no triage protocol is valid on " + day));
    }

    /** The protocol with the key, or the one that is valid on the day. */
    Screening named(String key, LocalDate otherwise) {
        return all.stream()
                .filter(screening -> screening.key().equals(key))
                .findFirst()
                .orElseGet(() -> on(otherwise));
    }

    Screening get(String id, int version) {
        return all.stream()
                .filter(screening -> screening.id().equals(id) && screening.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("triage protocol " + id + " " + version + " is gone"));
    }

    List<Screening> list() {
        return all;
    }
}
