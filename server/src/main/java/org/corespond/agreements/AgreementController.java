package org.corespond.agreements;

import java.util.List;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The agreements of the community: what is open, what stopped and why, and what was agreed. */
@Controller
class AgreementController {
    static final String ALL = "/agreements";

    private final AgreementReader reader;
    private final WriteAgreement write;
    private final Directory directory;

    AgreementController(AgreementReader reader, WriteAgreement write, Directory directory) {
        this.reader = reader;
        this.write = write;
        this.directory = directory;
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR, Role.PRIVACY_OFFICER})
    @GetMapping(ALL)
    ModelAndView list() {
        return new ModelAndView("agreements/agreements", "all", reader.list());
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping(ALL + "/new")
    ModelAndView ask() {
        return form(null, AgreementForm.empty(), null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL)
    ModelAndView add(@RequestParam MultiValueMap<String, String> typed, @RequestParam UUID key) {
        AgreementForm form = AgreementForm.of(typed);
        return typed.containsKey("more")
                ? form(null, form.longer(), null)
                : write.add(form, key)
                        .fold(id -> to(id.map(it -> ALL + "/" + it).orElse(ALL)), no -> form(null, form, no));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR, Role.PRIVACY_OFFICER})
    @GetMapping(ALL + "/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return new ModelAndView("agreements/agreement", "page", reader.get(id));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping(ALL + "/{id}/versions/new")
    ModelAndView askVersion(@PathVariable UUID id) {
        Terms terms = reader.get(id).paper().latest().terms();
        return form(id, AgreementForm.of(terms, directory.here().zone()), null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL + "/{id}/versions")
    ModelAndView addVersion(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, @RequestParam UUID key) {
        AgreementForm form = AgreementForm.of(typed);
        return typed.containsKey("more")
                ? form(id, form.longer(), null)
                : write.replace(id, form, key).fold(done -> to(ALL + "/" + id), no -> form(id, form, no));
    }

    /** One version, and what it opens and closes beside the one before. */
    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR, Role.PRIVACY_OFFICER})
    @GetMapping(ALL + "/{id}/versions/{number}")
    ModelAndView version(@PathVariable UUID id, @PathVariable int number) {
        AgreementPage page = reader.get(id);
        Version version = page.paper().version(number);
        List<VersionChange> changes = number == 1
                ? List.of()
                : VersionChange.between(page.paper().version(number - 1).terms(), version.terms());
        return new ModelAndView("agreements/version", "page", page)
                .addObject("version", version)
                .addObject("changes", changes)
                .addObject("texts", texts(page.paper(), version));
    }

    private static List<Provision.Difference> texts(Paper paper, Version version) {
        return version.number() == 1
                ? List.of()
                : Provision.between(
                        paper.version(version.number() - 1).terms().provisions(),
                        version.terms().provisions());
    }

    private ModelAndView form(@Nullable UUID id, AgreementForm form, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView("agreements/form")
                .addObject("id", id == null ? "" : id.toString())
                .addObject("form", form)
                .addObject("agencies", directory.agencies())
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ModelAndView to(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
