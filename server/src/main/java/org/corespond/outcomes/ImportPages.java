package org.corespond.outcomes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The list of imports, and one import with its doubtful rows. */
@Component
class ImportPages {
    private static final int ROWS_SHOWN = 200;
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private final Imports imports;
    private final Audit audit;

    ImportPages(Imports imports, Audit audit) {
        this.imports = imports;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    List<ImportView> list() {
        return imports.list().stream()
                .map(listed -> view(listed, List.of(), List.of()))
                .toList();
    }

    @Transactional
    ImportView one(UUID id) {
        Imports.Listed listed = imports.list().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        audit.viewed("import", List.of(id));
        List<ImportView.Reason> reasons = imports.reasons(id).stream()
                .map(reason -> new ImportView.Reason(reason.kind(), reason.name(), reason.rows()))
                .toList();
        String[] files = listed.files().split(", ", -1);
        List<ImportView.Doubt> doubts = imports.doubtful(id, ROWS_SHOWN).stream()
                .map(row -> new ImportView.Doubt(
                        row.file() < files.length ? files[row.file()] : "",
                        row.sheet(),
                        row.line(),
                        row.reason(),
                        row.detail(),
                        cells(row.shown())))
                .toList();
        return view(listed, reasons, doubts);
    }

    private static List<String> cells(String json) {
        List<String> cells = new ArrayList<>();
        JsonMapper.shared().readValue(json, CELLS).forEach((column, value) -> cells.add(column + ": " + value));
        return cells;
    }

    private static ImportView view(
            Imports.Listed listed, List<ImportView.Reason> reasons, List<ImportView.Doubt> doubts) {
        Instant at = listed.at();
        return new ImportView(
                listed.id(),
                listed.source(),
                at,
                listed.by(),
                listed.mapping(),
                listed.files(),
                new ImportView.Counts(
                        listed.read(),
                        listed.facts(),
                        listed.corrections(),
                        listed.duplicates(),
                        listed.filtered(),
                        listed.quarantined()),
                reasons,
                doubts);
    }
}
