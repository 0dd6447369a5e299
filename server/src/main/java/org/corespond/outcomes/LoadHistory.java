package org.corespond.outcomes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.corespond.outcomes.mapping.Mapping;
import org.corespond.outcomes.mapping.MappingReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports a register from within the platform, as the word "import" does from the command line. */
@Component
public class LoadHistory {
    private final ImportHistory imports;
    private final Sources sources;

    LoadHistory(ImportHistory imports, Sources sources) {
        this.imports = imports;
        this.sources = sources;
    }

    /** Whether the source is here; an import that failed leaves none. */
    @Transactional(readOnly = true)
    public boolean has(String source) {
        return sources.find(source).isPresent();
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
