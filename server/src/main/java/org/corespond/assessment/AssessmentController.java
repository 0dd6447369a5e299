package org.corespond.assessment;

import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Self-assessments, worksheets and checklists: what was begun, how far each side is, and what came of it. */
@Controller
class AssessmentController {
    static final String ALL = "/assessments";

    private final RunAssessment runAssessment;
    private final ReadRun reader;

    AssessmentController(RunAssessment runAssessment, ReadRun reader) {
        this.runAssessment = runAssessment;
        this.reader = reader;
    }

    @AllowAssessing
    @GetMapping(ALL)
    ModelAndView list() {
        return new ModelAndView("assessment/assessments", "all", reader.list())
                .addObject("shipped", Instruments.SHIPPED);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL)
    ModelAndView start(@RequestParam String code, @RequestParam UUID key) {
        return to(runAssessment.start(code, key));
    }

    @AllowAssessing
    @GetMapping(ALL + "/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return page(reader.page(id), null);
    }

    @AllowAssessing
    @PostMapping(ALL + "/{id}/views/{view}/handed-in")
    ModelAndView handIn(@PathVariable UUID id, @PathVariable String view, @RequestParam UUID key) {
        return runAssessment
                .handIn(id, View.of(view).orElseThrow(), key)
                .fold(AssessmentController::to, no -> page(reader.page(id), no));
    }

    static ModelAndView to(UUID id) {
        return new ModelAndView("redirect:" + ALL + "/" + id);
    }

    static ModelAndView page(RunPage run, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView("assessment/run", "page", run).addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
