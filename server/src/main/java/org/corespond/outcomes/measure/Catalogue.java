package org.corespond.outcomes.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All definitions, in the order in which they are shown. */
public final class Catalogue {
    private static final String FILE = "/outcomes/measures.yaml";
    private final List<Definition> definitions;

    private Catalogue(List<Definition> definitions) {
        this.definitions = definitions;
    }

    public static Catalogue load() {
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(FILE), FILE)) {
            // Read as plain YAML first: definitions that share their SQL do so by anchors.
            Object plain = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return new Catalogue(
                    List.copyOf(JsonMapper.shared().convertValue(plain, new TypeReference<List<Definition>>() {})));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Definition> definitions() {
        return definitions;
    }
}
