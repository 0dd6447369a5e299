package org.corespond.training;

import java.util.Map;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.training.WriteCourse.Approved;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Courses: what is taught, who built it, and who approved it. */
@Controller
class CourseController {
    static final String ALL = "/training/courses";

    private final CourseReader reader;
    private final WriteCourse write;
    private final Outlines outlines;
    private final Directory directory;
    private final Today today;

    CourseController(CourseReader reader, WriteCourse write, Outlines outlines, Directory directory, Today today) {
        this.reader = reader;
        this.write = write;
        this.outlines = outlines;
        this.directory = directory;
        this.today = today;
    }

    @AllowReadingTraining
    @GetMapping(ALL)
    ModelAndView list() {
        return new ModelAndView("training/courses", "all", reader.list()).addObject("outlines", outlines.list());
    }

    @AllowTraining
    @GetMapping(ALL + "/new")
    ModelAndView ask(@RequestParam(defaultValue = "") String outline) {
        return form(
                null,
                outlines.find(outline)
                        .map(it -> CourseForm.of(it, today.day()))
                        .orElseGet(() -> CourseForm.empty(today.day())),
                null);
    }

    @AllowTraining
    @PostMapping(ALL)
    ModelAndView add(@RequestParam MultiValueMap<String, String> typed, @RequestParam UUID key) {
        CourseForm form = CourseForm.of(typed);
        return typed.containsKey("more")
                ? form(null, form.longer(), null)
                : write.add(form, key)
                        .fold(id -> to(id.map(it -> ALL + "/" + it).orElse(ALL)), no -> form(null, form, no));
    }

    @AllowReadingTraining
    @GetMapping(ALL + "/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return page(id, Map.of(), null);
    }

    @AllowTraining
    @GetMapping(ALL + "/{id}/versions/new")
    ModelAndView askVersion(@PathVariable UUID id) {
        return form(id, CourseForm.of(reader.get(id).latest().text(), today.day()), null);
    }

    @AllowTraining
    @PostMapping(ALL + "/{id}/versions")
    ModelAndView revise(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, @RequestParam UUID key) {
        CourseForm form = CourseForm.of(typed);
        return typed.containsKey("more")
                ? form(id, form.longer(), null)
                : write.revise(id, form, key).fold(done -> to(ALL + "/" + id), no -> form(id, form, no));
    }

    @AllowTraining
    @PostMapping(ALL + "/{id}/approvals")
    ModelAndView approve(@PathVariable UUID id, @RequestParam Map<String, String> typed, @RequestParam UUID key) {
        Approved approved = new Approved(
                typed.getOrDefault("agency", ""), typed.getOrDefault("name", ""), typed.getOrDefault("day", ""));
        return write.approve(id, approved, key).fold(done -> to(ALL + "/" + id), no -> page(id, typed, no));
    }

    private ModelAndView page(UUID id, Map<String, String> typed, @Nullable Refused<?> refused) {
        return refusable(
                new ModelAndView("training/course", "page", reader.get(id)).addObject("typed", Map.copyOf(typed)),
                refused);
    }

    private ModelAndView form(@Nullable UUID id, CourseForm form, @Nullable Refused<?> refused) {
        return refusable(
                new ModelAndView("training/courseForm", "form", form)
                        .addObject("id", id == null ? "" : id.toString())
                        .addObject("agencies", directory.agencies()),
                refused);
    }

    static ModelAndView refusable(ModelAndView page, @Nullable Refused<?> refused) {
        page.addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    static ModelAndView to(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
