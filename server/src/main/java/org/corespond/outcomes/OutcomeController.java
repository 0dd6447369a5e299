package org.corespond.outcomes;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The outcomes of a source, month by month, as a download, and the imports that they rest on. */
@Controller
class OutcomeController {
    private final OutcomesPage.Reader pages;
    private final TrendPage.Reader trends;
    private final ImportPages imports;
    private final ReleaseOutcomes releaseOutcomes;

    OutcomeController(
            OutcomesPage.Reader pages, TrendPage.Reader trends, ImportPages imports, ReleaseOutcomes releaseOutcomes) {
        this.pages = pages;
        this.trends = trends;
        this.imports = imports;
        this.releaseOutcomes = releaseOutcomes;
    }

    @Allow({Role.COORDINATOR, Role.SUPERVISOR, Role.ANALYST, Role.ADMINISTRATOR})
    @GetMapping("/outcomes")
    ModelAndView outcomes(
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return new ModelAndView("outcomes/outcomes", "page", pages.read(source, from, to));
    }

    /** A script puts it under its figure; opened without one it is a page of its own. */
    @Allow({Role.COORDINATOR, Role.SUPERVISOR, Role.ANALYST, Role.ADMINISTRATOR})
    @GetMapping("/outcomes/trend")
    ModelAndView trend(
            @RequestParam String source,
            @RequestParam String measure,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        return new ModelAndView(
                part ? "outcomes/trend" : "outcomes/months", "page", trends.read(source, measure, from, to));
    }

    @Allow({Role.COORDINATOR, Role.SUPERVISOR, Role.ANALYST, Role.ADMINISTRATOR})
    @GetMapping("/outcomes/download")
    ResponseEntity<byte[]> download(
            @RequestParam String source,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        String csv = releaseOutcomes.csv(source, from, to).orElseThrow(NoSuchElementException::new);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"outcomes-" + source + ".csv\"")
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    @Allow({Role.COORDINATOR, Role.ANALYST, Role.ADMINISTRATOR})
    @GetMapping("/imports")
    ModelAndView imports() {
        return new ModelAndView("outcomes/imports", "imports", imports.list());
    }

    @Allow({Role.COORDINATOR, Role.ANALYST, Role.ADMINISTRATOR})
    @GetMapping("/imports/{id}")
    ModelAndView importOf(@PathVariable UUID id) {
        return new ModelAndView("outcomes/import", "page", imports.one(id));
    }
}
