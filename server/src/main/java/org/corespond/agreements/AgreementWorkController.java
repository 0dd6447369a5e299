package org.corespond.agreements;

import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The work on an agreement: review, remarks, what calls for a review, its outcome, what it governs, its paper. */
@Controller
class AgreementWorkController {
    private final AgreementReader reader;
    private final MoveAgreement move;
    private final AgreementFile file;

    AgreementWorkController(AgreementReader reader, MoveAgreement move, AgreementFile file) {
        this.reader = reader;
        this.move = move;
        this.file = file;
    }

    /** A review that came to an amendment goes on to the new version. */
    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR, Role.PRIVACY_OFFICER})
    @PostMapping(AgreementController.ALL + "/{id}/steps")
    ModelAndView step(@PathVariable UUID id, @RequestParam Map<String, String> typed, @RequestParam UUID key) {
        String step = typed.getOrDefault("step", "");
        String next = step.equals(Step.Kind.AMEND.name()) ? "/versions/new" : "";
        return answer(id, typed, move.step(id, step, typed.getOrDefault("note", ""), key), next);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(AgreementController.ALL + "/{id}/links")
    ModelAndView govern(@PathVariable UUID id, @RequestParam Map<String, String> typed, @RequestParam UUID key) {
        String program = typed.getOrDefault("program", "").strip();
        String measure = typed.getOrDefault("measure", "").strip();
        return answer(id, typed, move.govern(id, program, measure, key), "");
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR, Role.PRIVACY_OFFICER})
    @GetMapping(AgreementController.ALL + "/{id}/paper.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"agreement.pdf\"")
                .body(file.pdf(id));
    }

    private ModelAndView answer(UUID id, Map<String, String> typed, Result<UUID> result, String next) {
        return result.fold(
                done -> new ModelAndView("redirect:" + AgreementController.ALL + "/" + id + next),
                no -> refused(id, typed, no));
    }

    private ModelAndView refused(UUID id, Map<String, String> typed, Refused<?> refused) {
        ModelAndView page = new ModelAndView("agreements/agreement", "page", reader.get(id))
                .addObject("typed", Map.copyOf(typed))
                .addObject("refused", refused);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
