package org.corespond.assessment;

import java.util.UUID;
import org.corespond.assessment.ReachConsensus.MeetingForm;
import org.corespond.assessment.ReachConsensus.SignForm;
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

/** The meeting of the sides: their answers beside each other, one domain a page, what was agreed, and who signed it. */
@Controller
class ConsensusController {
    private static final String ONE = AssessmentController.ALL + "/{id}";

    private final ReachConsensus reachConsensus;
    private final ReadRun reader;

    ConsensusController(ReachConsensus reachConsensus, ReadRun reader) {
        this.reachConsensus = reachConsensus;
        this.reader = reader;
    }

    @AllowAssessing
    @GetMapping(ONE + "/consensus/{part}")
    ModelAndView show(@PathVariable UUID id, @PathVariable String part) {
        RunPage run = reader.page(id);
        return run.open() ? page(run, part, null) : AssessmentController.to(id);
    }

    /** The same again is the same, so it needs no key. */
    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ONE + "/consensus/{part}")
    ModelAndView agree(
            @PathVariable UUID id,
            @PathVariable String part,
            @RequestParam String item,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String why) {
        return reachConsensus
                .decide(id, item, answer, why)
                .fold(
                        done -> new ModelAndView(
                                "redirect:" + AssessmentController.ALL + "/" + id + "/consensus/" + part),
                        no -> page(reader.page(id), part, no));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ONE + "/meeting")
    ModelAndView meet(@PathVariable UUID id, MeetingForm typed, @RequestParam UUID key) {
        return reachConsensus
                .meet(id, typed, key)
                .fold(
                        AssessmentController::to,
                        no -> AssessmentController.page(reader.page(id), no).addObject("met", typed));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ONE + "/signatures")
    ModelAndView sign(@PathVariable UUID id, SignForm typed, @RequestParam UUID key) {
        return reachConsensus
                .sign(id, typed, key)
                .fold(
                        AssessmentController::to,
                        no -> AssessmentController.page(reader.page(id), no).addObject("signed", typed));
    }

    private static ModelAndView page(RunPage run, String part, @Nullable Refused<?> refused) {
        Instrument.Part asked = run.instrument().parts().stream()
                .filter(it -> it.link().equals(part))
                .findFirst()
                .orElseThrow();
        ModelAndView page = new ModelAndView("assessment/consensus", "page", run)
                .addObject("part", asked)
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
