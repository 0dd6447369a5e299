package org.corespond.sharing.oversight;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.people.People;
import org.corespond.sharing.FindPeople;
import org.corespond.sharing.oversight.KeepProcess.Document;
import org.corespond.sharing.oversight.LegalPaper.Step;
import org.corespond.web.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Legal process: taken in with its paper, approved, refused or ended. */
@Controller
class ProcessController {
    private static final String LIST = "/privacy/process";

    private final KeepProcess keep;
    private final FindPeople findPeople;
    private final Directory directory;

    ProcessController(KeepProcess keep, FindPeople findPeople, Directory directory) {
        this.keep = keep;
        this.findPeople = findPeople;
        this.directory = directory;
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping(LIST)
    ModelAndView list() {
        return new ModelAndView("oversight/processes").addObject("papers", keep.list());
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping(LIST + "/new")
    ModelAndView ask(ProcessForm form) {
        return form(form, "", null);
    }

    /** Posted, since a name has no place in an address. */
    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping(LIST + "/new")
    ModelAndView find(ProcessForm form, @RequestParam(defaultValue = "") String q) {
        return form(form, q, null);
    }

    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping(LIST)
    ModelAndView add(ProcessForm form, @RequestParam MultipartFile document, @RequestParam UUID key)
            throws IOException {
        String name = Optional.ofNullable(document.getOriginalFilename()).orElse("");
        return keep.add(form, new Document(name, document.getBytes()), key)
                .fold(done -> new ModelAndView("redirect:" + LIST), no -> form(form, "", no));
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping(LIST + "/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return page(id, null);
    }

    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping(LIST + "/{id}")
    ModelAndView step(
            @PathVariable UUID id,
            @RequestParam Step step,
            @RequestParam(defaultValue = "") String note,
            @RequestParam UUID key) {
        return keep.step(id, step, note, key)
                .fold(done -> new ModelAndView("redirect:" + LIST + "/" + id), no -> page(id, no));
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping(LIST + "/{id}/document")
    ResponseEntity<byte[]> document(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"process.pdf\"")
                .body(keep.document(id));
    }

    private ModelAndView form(ProcessForm form, String q, @Nullable Refused<?> refused) {
        List<People.Known> found = findPeople.find(q);
        UUID person = form.person();
        return answer("oversight/process-new", refused)
                .addObject("form", form)
                .addObject("name", person == null ? "" : findPeople.name(person))
                .addObject("q", q)
                .addObject("found", found)
                .addObject("agencies", directory.agencies());
    }

    private ModelAndView page(UUID id, @Nullable Refused<?> refused) {
        return answer("oversight/process", refused)
                .addObject("paper", keep.read(id))
                .addObject("agencies", directory.agencies());
    }

    private static ModelAndView answer(String template, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView(template).addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
