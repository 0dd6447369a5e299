package org.corespond.directory;

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

/** The administrator's pages: which agencies work together, and which programs answer when. */
@Controller
class DirectoryController {
    private static final String AGENCIES = "/admin/agencies";
    private static final String PROGRAMS = "/admin/programs";

    private final Directory directory;
    private final AgencyPage.Reader pages;
    private final KeepDirectory keep;

    DirectoryController(Directory directory, AgencyPage.Reader pages, KeepDirectory keep) {
        this.directory = directory;
        this.pages = pages;
        this.keep = keep;
    }

    @Allow(Role.ADMINISTRATOR)
    @GetMapping(AGENCIES)
    ModelAndView list() {
        return new ModelAndView("directory/agencies", "pages", pages.list());
    }

    @Allow(Role.ADMINISTRATOR)
    @GetMapping(AGENCIES + "/new")
    ModelAndView ask() {
        return asked(AgencyForm.EMPTY, null);
    }

    @Allow(Role.ADMINISTRATOR)
    @PostMapping(AGENCIES)
    ModelAndView add(AgencyForm agency, @RequestParam UUID key) {
        return keep.add(agency, key).fold(id -> to(AGENCIES), no -> asked(agency, no));
    }

    @Allow(Role.ADMINISTRATOR)
    @GetMapping(AGENCIES + "/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return agency(id, null);
    }

    @Allow(Role.ADMINISTRATOR)
    @PostMapping(AGENCIES + "/{id}")
    ModelAndView change(@PathVariable UUID id, AgencyForm agency, @RequestParam UUID key) {
        return keep.change(id, agency, key)
                .fold(done -> to(AGENCIES + "/" + id), no -> agency(id, no).addObject("form", agency));
    }

    @Allow(Role.ADMINISTRATOR)
    @GetMapping(AGENCIES + "/{id}/programs/new")
    ModelAndView askProgram(@PathVariable UUID id) {
        return askedProgram(id, ProgramForm.EMPTY, null);
    }

    @Allow(Role.ADMINISTRATOR)
    @PostMapping(AGENCIES + "/{id}/programs")
    ModelAndView addProgram(@PathVariable UUID id, ProgramForm program, @RequestParam UUID key) {
        return keep.add(id, program, key).fold(done -> to(AGENCIES + "/" + id), no -> askedProgram(id, program, no));
    }

    @Allow(Role.ADMINISTRATOR)
    @GetMapping(PROGRAMS + "/{id}")
    ModelAndView showProgram(@PathVariable UUID id) {
        Program program = directory.program(id);
        return program(program, ProgramForm.of(program), null);
    }

    @Allow(Role.ADMINISTRATOR)
    @PostMapping(PROGRAMS + "/{id}")
    ModelAndView changeProgram(@PathVariable UUID id, ProgramForm form, @RequestParam UUID key) {
        Program program = directory.program(id);
        return keep.change(id, form, key)
                .fold(done -> to(AGENCIES + "/" + program.agencyId()), no -> program(program, form, no));
    }

    private ModelAndView agency(UUID id, @Nullable Refused<?> refused) {
        AgencyPage page = pages.read(id);
        return refusable("directory/agency", refused)
                .addObject("page", page)
                .addObject("form", AgencyForm.of(page.agency()));
    }

    private ModelAndView program(Program program, ProgramForm form, @Nullable Refused<?> refused) {
        return refusable("directory/program", refused)
                .addObject("agency", directory.agency(program.agencyId()))
                .addObject("program", program)
                .addObject("form", form);
    }

    private ModelAndView askedProgram(UUID agency, ProgramForm form, @Nullable Refused<?> refused) {
        return refusable("directory/programNew", refused)
                .addObject("agency", directory.agency(agency))
                .addObject("form", form);
    }

    private static ModelAndView asked(AgencyForm form, @Nullable Refused<?> refused) {
        return refusable("directory/agencyNew", refused).addObject("form", form);
    }

    private static ModelAndView refusable(String template, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView(template).addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ModelAndView to(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
