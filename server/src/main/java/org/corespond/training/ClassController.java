package org.corespond.training;

import static org.corespond.training.CourseController.refusable;
import static org.corespond.training.CourseController.to;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Classes: those to come, those held, and one to plan. */
@Controller
class ClassController {
    static final String HOME = "/training";
    static final String ALL = HOME + "/classes";

    private final ClassReader reader;
    private final ClassDesk desk;
    private final PlanClass planClass;
    private final CourseReader courses;
    private final Directory directory;

    ClassController(
            ClassReader reader, ClassDesk desk, PlanClass planClass, CourseReader courses, Directory directory) {
        this.reader = reader;
        this.desk = desk;
        this.planClass = planClass;
        this.courses = courses;
        this.directory = directory;
    }

    @AllowReadingTraining
    @GetMapping({HOME, ALL})
    ModelAndView list() {
        return new ModelAndView("training/classes", "all", reader.list());
    }

    @AllowTraining
    @GetMapping(ALL + "/new")
    ModelAndView ask(@RequestParam(defaultValue = "") String course) {
        ClassForm blank = ClassForm.EMPTY;
        return form(
                new ClassForm(
                        course,
                        blank.host(),
                        blank.place(),
                        blank.from(),
                        blank.to(),
                        blank.seats(),
                        blank.lent(),
                        blank.instructor()),
                null);
    }

    @AllowTraining
    @PostMapping(ALL)
    ModelAndView plan(ClassForm form, @RequestParam UUID key) {
        return planClass
                .plan(form, key)
                .fold(id -> to(id.map(it -> ALL + "/" + it).orElse(ALL)), no -> form(form, no));
    }

    @AllowReadingTraining
    @GetMapping(ALL + "/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return desk.show(id, Map.of(), null);
    }

    @AllowTraining
    @PostMapping(ALL + "/{id}/off")
    ModelAndView callOff(@PathVariable UUID id, @RequestParam Map<String, String> typed, @RequestParam UUID key) {
        return desk.answer(id, typed, planClass.callOff(id, typed.getOrDefault("reason", ""), key));
    }

    private ModelAndView form(ClassForm form, @Nullable Refused<?> refused) {
        Map<String, String> approved = new LinkedHashMap<>();
        courses.list()
                .forEach(page -> page.governing()
                        .ifPresent(version -> approved.put(
                                version.courseId().toString(), version.text().title())));
        Map<String, String> hosts = new LinkedHashMap<>();
        directory.agencies().forEach(agency -> hosts.put(agency.id().toString(), agency.name()));
        return refusable(
                new ModelAndView("training/classForm", "form", form)
                        .addObject("courses", approved)
                        .addObject("hosts", hosts),
                refused);
    }
}
