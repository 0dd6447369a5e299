package org.corespond.training;

import static org.corespond.training.CourseController.refusable;
import static org.corespond.training.CourseController.to;

import java.time.LocalDate;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.web.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether enough trained people are on duty: now, and on every shift and area. */
@Controller
class CoverageController {
    private static final String ALL = "/training/coverage";

    private final CoverageReader reader;
    private final SetArea setArea;
    private final Today today;

    CoverageController(CoverageReader reader, SetArea setArea, Today today) {
        this.reader = reader;
        this.setArea = setArea;
        this.today = today;
    }

    @AllowReadingTraining
    @GetMapping(ALL)
    ModelAndView show(@RequestParam(defaultValue = "") String sector, @RequestParam(defaultValue = "") String day) {
        return page(sector, day, null);
    }

    @AllowReadingTraining
    @PostMapping(ALL + "/areas")
    ModelAndView area(@RequestParam UUID unit, @RequestParam(defaultValue = "") String area, @RequestParam UUID key) {
        return setArea.set(unit, area, key).fold(done -> to(ALL), no -> page("", "", no));
    }

    private ModelAndView page(String sector, String day, @Nullable Refused<?> refused) {
        ResponsePart chosen = CourseReading.named(ResponsePart.values(), sector).orElse(ResponsePart.PATROL);
        LocalDate of = FormText.day(day).filter(this::near).orElseGet(reader::day);
        return refusable(new ModelAndView("training/coverage", "page", reader.read(chosen, of)), refused);
    }

    /** Rosters tell little about a day that is a year away. */
    private boolean near(LocalDate day) {
        return day.isAfter(today.day().minusYears(1))
                && day.isBefore(today.day().plusYears(1));
    }
}
