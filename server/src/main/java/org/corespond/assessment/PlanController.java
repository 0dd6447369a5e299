package org.corespond.assessment;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.corespond.assessment.KeepActions.ActionForm;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is done about the gaps, and what of a run leaves the platform: the record on paper, the plan as a table. */
@Controller
class PlanController {
    private static final String ONE = AssessmentController.ALL + "/{id}";

    private final KeepActions keepActions;
    private final ReadRun reader;
    private final ReleaseRun release;

    PlanController(KeepActions keepActions, ReadRun reader, ReleaseRun release) {
        this.keepActions = keepActions;
        this.reader = reader;
        this.release = release;
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ONE + "/actions")
    ModelAndView add(@PathVariable UUID id, ActionForm typed, @RequestParam UUID key) {
        return keepActions
                .add(id, typed, key)
                .fold(
                        AssessmentController::to,
                        no -> AssessmentController.page(reader.page(id), no).addObject("planned", typed));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ONE + "/actions/{action}/done")
    ModelAndView finish(@PathVariable UUID id, @PathVariable UUID action, @RequestParam UUID key) {
        return keepActions
                .finish(id, action, key)
                .fold(AssessmentController::to, no -> AssessmentController.page(reader.page(id), no));
    }

    @AllowAssessing
    @GetMapping(ONE + "/record.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        return answer(MediaType.APPLICATION_PDF_VALUE, "self-assessment.pdf", release.pdf(id));
    }

    @AllowAssessing
    @GetMapping(ONE + "/actions.csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID id) {
        return answer(
                "text/csv;charset=UTF-8", "action-plan.csv", release.csv(id).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> answer(String type, String name, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
