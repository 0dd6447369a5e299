package org.corespond.training;

import static org.corespond.training.CourseController.refusable;
import static org.corespond.training.CourseController.to;

import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.training.Enlist.Who;
import org.corespond.training.Visit.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** My training: my certificates, classes with a seat for me, and visits, mine and those of my agency. */
@Controller
class MineController {
    static final String MINE = "/training/mine";

    private final MineReader reader;
    private final SignUp signUp;
    private final KeepVisit keepVisit;
    private final VisitReader visits;

    MineController(MineReader reader, SignUp signUp, KeepVisit keepVisit, VisitReader visits) {
        this.reader = reader;
        this.signUp = signUp;
        this.keepVisit = keepVisit;
        this.visits = visits;
    }

    @AllowLearners
    @GetMapping(MINE)
    ModelAndView mine() {
        return page(Map.of(), null);
    }

    @AllowLearners
    @PostMapping(MINE + "/classes/{id}")
    ModelAndView sitDown(@PathVariable UUID id, @RequestParam UUID key) {
        Who me = new Who("a-" + CurrentActor.get().account(), "", "", "");
        return answer(Map.of(), signUp.signUp(id, me, key));
    }

    @AllowLearners
    @PostMapping(MINE + "/visits")
    ModelAndView visited(@RequestParam Map<String, String> typed, @RequestParam UUID key) {
        KeepVisit.Typed visit = new KeepVisit.Typed(
                typed.getOrDefault("visitKind", ""),
                typed.getOrDefault("host", ""),
                typed.getOrDefault("day", ""),
                typed.getOrDefault("visitHours", ""),
                typed.getOrDefault("learned", ""));
        return answer(typed, keepVisit.record(visit, key));
    }

    /** I was there as host, or my colleague was. */
    @AllowLearners
    @PostMapping(MINE + "/visits/{id}/sign")
    ModelAndView sign(@PathVariable UUID id, @RequestParam UUID key) {
        return answer(Map.of(), keepVisit.sign(id, Side.HOST, key));
    }

    @AllowReadingTraining
    @GetMapping("/training/visits")
    ModelAndView visits() {
        return new ModelAndView("training/visits", "page", visits.read());
    }

    private ModelAndView answer(Map<String, String> typed, Result<UUID> result) {
        return result.fold(done -> to(MINE), no -> page(typed, no));
    }

    private ModelAndView page(Map<String, String> typed, @Nullable Refused<?> refused) {
        return refusable(
                new ModelAndView("training/mine", "page", reader.read()).addObject("typed", Map.copyOf(typed)),
                refused);
    }
}
