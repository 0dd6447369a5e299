package org.corespond.assessment;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.forms.Questionnaire.Question;
import org.corespond.kernel.Refused;
import org.corespond.web.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** The answers of one side, one domain a page; each is kept as it is given. */
@Controller
class AnswerController {
    private static final String SIDE = AssessmentController.ALL + "/{id}/views/{view}";

    private final RunAssessment runAssessment;
    private final ReadRun reader;
    private final EvidenceBook evidence;

    AnswerController(RunAssessment runAssessment, ReadRun reader, EvidenceBook evidence) {
        this.runAssessment = runAssessment;
        this.reader = reader;
        this.evidence = evidence;
    }

    @AllowAssessing
    @GetMapping(SIDE + "/{part}")
    ModelAndView show(@PathVariable UUID id, @PathVariable String view, @PathVariable String part) {
        View side = View.of(view).orElseThrow();
        RunPage run = reader.page(id);
        return run.mine().contains(side) ? page(run, side, part, null) : AssessmentController.to(id);
    }

    /** A script sends each change; without one there is a button. */
    @AllowAssessing
    @PostMapping(SIDE + "/{part}")
    ModelAndView answer(
            @PathVariable UUID id,
            @PathVariable String view,
            @PathVariable String part,
            Typed typed,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean one) {
        View side = View.of(view).orElseThrow();
        return runAssessment
                .answer(id, side, typed.item(), typed.answer(), typed.remark())
                .fold(
                        kept -> one ? saved(kept, null) : to(id, view, part),
                        no -> one ? saved(null, no) : page(reader.page(id), side, part, no));
    }

    /** One answer; a remark without an answer is none yet. */
    record Typed(String item, String answer, String remark) {
        Typed {
            answer = FormText.plain(answer);
            remark = FormText.plain(remark);
        }
    }

    /** The page with what was wrong about something beside an answer. */
    ModelAndView refused(UUID id, View side, String part, Refused<?> refused) {
        return page(reader.page(id), side, part, refused);
    }

    private ModelAndView page(RunPage run, View side, String part, @Nullable Refused<?> refused) {
        Instrument.Part asked = run.instrument().parts().stream()
                .filter(it -> it.link().equals(part))
                .findFirst()
                .orElseThrow();
        Set<String> links = asked.questions().stream().map(Question::link).collect(Collectors.toSet());
        ModelAndView page = new ModelAndView("assessment/part", "page", run)
                .addObject("side", side)
                .addObject("part", asked)
                .addObject("evidence", evidence.about(links))
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ModelAndView saved(@Nullable SideAnswer kept, @Nullable Refused<?> refused) {
        return new ModelAndView("assessment/saved").addObject("answer", kept).addObject("refused", refused);
    }

    private static ModelAndView to(UUID id, String view, String part) {
        return new ModelAndView("redirect:" + AssessmentController.ALL + "/" + id + "/views/" + view + "/" + part);
    }
}
