package org.corespond.outcomes.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an editor checks, what the guide shows and what the program reads are one language. */
class MappingSchemaTest {
    @TempDir
    Path desk;

    private static Path root() {
        return Files.exists(Path.of("docs/guide")) ? Path.of("") : Path.of("..");
    }

    private static JsonNode schemaText() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(root().resolve("docs/guide/mapping.schema.json")));
    }

    private static void conforms(String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText());
        Object plain = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        assertThat(schema.validate(JsonMapper.shared().valueToTree(plain)))
                .as(yaml)
                .isEmpty();
    }

    @Test
    void theShippedMappingsConformAndAreRead() throws IOException {
        try (Stream<Path> mappings = Files.list(root().resolve("samples/mappings"))) {
            List<Path> all =
                    mappings.filter(path -> path.toString().endsWith(".yaml")).toList();
            assertThat(all).hasSizeGreaterThanOrEqualTo(3);
            for (Path mapping : all) {
                conforms(Files.readString(mapping));
                assertThat(MappingReader.read(mapping).provides()).isNotEmpty();
            }
        }
    }

    @Test
    void theExampleOfTheGuideConformsAndIsRead() throws IOException {
        String guide = Files.readString(root().resolve("docs/guide/import.md"));
        Matcher example =
                Pattern.compile("```yaml\n(version: 1\n.*?)```", Pattern.DOTALL).matcher(guide);
        assertThat(example.find()).isTrue();
        conforms(example.group(1));
        Path mapping = Files.writeString(desk.resolve("example.yaml"), example.group(1));
        assertThat(MappingReader.read(mapping).name()).isEqualTo("river-county");
    }

    @Test
    void theSchemaKnowsEveryKeyAndEveryField() throws IOException {
        JsonNode properties = schemaText().get("properties");
        assertThat(new TreeSet<>(properties.propertyNames())).isEqualTo(new TreeSet<>(MappingReader.KEYS));
        assertThat(new TreeSet<>(properties.get("fields").get("properties").propertyNames()))
                .isEqualTo(new TreeSet<>(
                        Arrays.stream(FactField.values()).map(FactField::key).toList()));
    }

    @Test
    void theGuideNamesEveryFieldAndEveryCode() throws IOException {
        String guide = Files.readString(root().resolve("docs/guide/import.md"));
        for (FactField field : FactField.values()) {
            assertThat(guide).contains("`" + field.key() + "`");
            Vocabulary.of(field).forEach(code -> assertThat(guide).contains("`" + code + "`"));
        }
    }
}
