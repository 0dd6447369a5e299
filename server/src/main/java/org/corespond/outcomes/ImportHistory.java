package org.corespond.outcomes;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.corespond.audit.Audit;
import org.corespond.kernel.Ids;
import org.corespond.outcomes.mapping.Duplicates;
import org.corespond.outcomes.mapping.Fingerprints;
import org.corespond.outcomes.mapping.ImportRun;
import org.corespond.outcomes.mapping.Mapping;
import org.corespond.outcomes.source.InputRefused;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports a department's files into one source: all of it in one transaction, or nothing. */
@Component
class ImportHistory {
    private final DataSource database;
    private final Imports imports;
    private final MergeFacts merge;
    private final Audit audit;
    private final Clock clock;

    ImportHistory(DataSource database, Imports imports, MergeFacts merge, Audit audit, Clock clock) {
        this.database = database;
        this.imports = imports;
        this.merge = merge;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(rollbackFor = IOException.class)
    ImportReport run(String name, Mapping mapping, String digest, List<Path> files) throws IOException {
        Source source = source(name, mapping);
        UUID id = Ids.at(clock.millis());
        Fingerprints fingerprints = new Fingerprints(imports.sources().secret(source));
        ImportRun run;
        Map<String, Long> flags;
        try (FactStage stage = stage(fingerprints, id)) {
            run = new ImportRun(mapping, clock.instant(), stage);
            run.read(files);
            stage.finish();
            flags = stage.flags();
        }
        MergeFacts.Merged merged = merge.merge(imports.community(), source.id(), id, mapping);
        run.tally().facts(merged.facts());
        run.tally().duplicate(Duplicates.SAME_ROW, merged.sameRow());
        run.tally().duplicate(Duplicates.MERGED, merged.mergedRows());
        run.tally().duplicate(Duplicates.SAME_KEY, merged.sameKey());
        run.tally().duplicate(Duplicates.IMPORTED, merged.imported());
        run.tally().requireBalance();
        ImportReport report = new ImportReport(
                run.tally(),
                merged.corrections(),
                run.understood(),
                run.unmapped(),
                run.mapped(),
                flags,
                imports.firstDoubts(id));
        imports.add(new Imports.NewRun(id, source.id(), mapping.name(), digest, files), report);
        audit.changed("import of history", id);
        return report;
    }

    private Source source(String name, Mapping mapping) {
        String unit = mapping.unit().name().toLowerCase(Locale.ROOT);
        imports.sources().find(name).filter(known -> !known.unit().equals(unit)).ifPresent(known -> {
            throw new InputRefused("the source \"" + name + "\" holds facts of the unit " + known.unit()
                    + ", the mapping says " + unit + "; choose another --source");
        });
        return imports.sources().put(name, mapping.title(), unit, mapping.zone(), mapping.provides());
    }

    private FactStage stage(Fingerprints fingerprints, UUID run) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return new FactStage(connection, fingerprints, imports.community(), run);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot take an import", e);
        }
    }
}
