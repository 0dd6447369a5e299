package org.corespond.agreements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The provisions that an agreement of this field has, with words to begin with (collaboration.md 10.2). */
public final class Template {
    private static final String FILE = "/agreements/template.yaml";
    private static final List<Provision> PROVISIONS = read();

    private Template() {}

    public static List<Provision> provisions() {
        return PROVISIONS;
    }

    private static List<Provision> read() {
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(FILE), FILE)) {
            Object plain = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return List.copyOf(JsonMapper.shared().convertValue(plain, new TypeReference<List<Provision>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
