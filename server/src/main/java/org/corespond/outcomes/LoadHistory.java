package org.corespond.outcomes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.corespond.outcomes.mapping.Mapping;
import org.corespond.outcomes.mapping.MappingReader;
import org.springframework.stereotype.Component;

/** Imports a register from within the platform, as the word "import" does from the command line. */
@Component
public class LoadHistory {
    private final ImportHistory imports;

    LoadHistory(ImportHistory imports) {
        this.imports = imports;
    }

    /** Imports the files under the source's name; tells how many rows became facts. */
    public long load(String source, Path mappingFile, List<Path> files) {
        try {
            Mapping mapping = MappingReader.read(mappingFile);
            String digest = ImportWord.digest(mappingFile);
            return imports.run(source, mapping, digest, files).tally().facts();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
