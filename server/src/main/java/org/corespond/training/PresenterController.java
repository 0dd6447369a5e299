package org.corespond.training;

import static org.corespond.training.CourseController.refusable;
import static org.corespond.training.CourseController.to;

import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The roster of presenters, and presenters in a class. */
@Controller
class PresenterController {
    private static final String ALL = "/training/presenters";

    private final PresenterReader reader;
    private final KeepPresenter keep;
    private final ClassDesk desk;

    PresenterController(PresenterReader reader, KeepPresenter keep, ClassDesk desk) {
        this.reader = reader;
        this.keep = keep;
        this.desk = desk;
    }

    @AllowReadingTraining
    @GetMapping(ALL)
    ModelAndView list() {
        return page(Map.of(), null);
    }

    @AllowTraining
    @PostMapping(ALL)
    ModelAndView add(@RequestParam Map<String, String> typed, @RequestParam UUID key) {
        KeepPresenter.Typed presenter = new KeepPresenter.Typed(
                typed.getOrDefault("name", ""),
                typed.getOrDefault("organization", ""),
                typed.getOrDefault("voice", ""),
                typed.getOrDefault("topic", ""));
        return keep.add(presenter, key).fold(id -> to(ALL), no -> page(typed, no));
    }

    @AllowTraining
    @PostMapping(ALL + "/{id}/leave")
    ModelAndView leave(@PathVariable UUID id, @RequestParam UUID key) {
        keep.leave(id, key);
        return to(ALL);
    }

    @AllowTraining
    @PostMapping(ClassController.ALL + "/{id}/presenters")
    ModelAndView invite(@PathVariable UUID id, @RequestParam Map<String, String> typed, @RequestParam UUID key) {
        return desk.answer(id, typed, keep.invite(id, typed.getOrDefault("presenter", ""), key));
    }

    @AllowTraining
    @PostMapping(ClassController.ALL + "/{id}/feedback")
    ModelAndView tell(@PathVariable UUID id, @RequestParam Map<String, String> typed, @RequestParam UUID key) {
        KeepPresenter.Said said = new KeepPresenter.Said(
                typed.getOrDefault("of", ""), typed.getOrDefault("rating", ""), typed.getOrDefault("words", ""));
        return desk.answer(id, typed, keep.tell(id, said, key));
    }

    private ModelAndView page(Map<String, String> typed, @Nullable Refused<?> refused) {
        return refusable(
                new ModelAndView("training/presenters", "all", reader.list()).addObject("typed", Map.copyOf(typed)),
                refused);
    }
}
