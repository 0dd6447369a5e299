package org.corespond.training;

import static org.corespond.training.CourseController.refusable;
import static org.corespond.training.CourseController.to;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Certificates: who is due, what somebody brought along, the paper, and whether a code is right. */
@Controller
class CredentialController {
    private static final String ALL = "/training/credentials";

    private final CredentialReader reader;
    private final KeepCredential keep;
    private final CertificateFile file;
    private final Enlist enlist;

    CredentialController(CredentialReader reader, KeepCredential keep, CertificateFile file, Enlist enlist) {
        this.reader = reader;
        this.keep = keep;
        this.file = file;
        this.enlist = enlist;
    }

    @AllowReadingTraining
    @GetMapping(ALL)
    ModelAndView list(@RequestParam(defaultValue = "") String code) {
        return new ModelAndView("training/credentials", "page", reader.list())
                .addObject("code", code)
                .addObject("checked", code.isBlank() ? null : reader.check(code).orElse(null));
    }

    @AllowTraining
    @GetMapping(ALL + "/new")
    ModelAndView ask() {
        return form(CredentialForm.EMPTY, null);
    }

    @AllowTraining
    @PostMapping(ALL)
    ModelAndView bring(CredentialForm form, @RequestParam UUID key) {
        return keep.bring(form, key).fold(id -> to(id.map(it -> ALL + "/" + it).orElse(ALL)), no -> form(form, no));
    }

    @AllowReadingTraining
    @GetMapping(ALL + "/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return page(id, "", null);
    }

    @AllowTraining
    @PostMapping(ALL + "/{id}/withdraw")
    ModelAndView withdraw(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, @RequestParam UUID key) {
        return keep.withdraw(id, reason, key).fold(done -> to(ALL + "/" + id), no -> page(id, reason, no));
    }

    @AllowReadingTraining
    @GetMapping(ALL + "/{id}/certificate.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PDF_VALUE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"certificate.pdf\"")
                .body(file.pdf(reader.print(id)));
    }

    private ModelAndView page(UUID id, String reason, @Nullable Refused<?> refused) {
        return refusable(
                new ModelAndView("training/credential", "page", reader.one(id).orElseThrow(NoSuchElementException::new))
                        .addObject("reason", reason),
                refused);
    }

    private ModelAndView form(CredentialForm form, @Nullable Refused<?> refused) {
        Map<String, String> people = new LinkedHashMap<>();
        enlist.choices().forEach(choice -> people.put(choice.value(), choice.label()));
        return refusable(
                new ModelAndView("training/credentialForm", "form", form).addObject("people", people), refused);
    }
}
