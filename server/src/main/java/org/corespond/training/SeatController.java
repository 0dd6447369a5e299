package org.corespond.training;

import java.util.Map;
import java.util.UUID;
import org.corespond.training.Enlist.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who sits in a class: sign-up, attendance, and the certificates at its end. */
@Controller
class SeatController {
    private final ClassDesk desk;
    private final SignUp signUp;
    private final Attendance attendance;
    private final CloseClass closeClass;

    SeatController(ClassDesk desk, SignUp signUp, Attendance attendance, CloseClass closeClass) {
        this.desk = desk;
        this.signUp = signUp;
        this.attendance = attendance;
        this.closeClass = closeClass;
    }

    @AllowReadingTraining
    @PostMapping(ClassController.ALL + "/{id}/seats")
    ModelAndView signUp(@PathVariable UUID id, @RequestParam Map<String, String> typed, @RequestParam UUID key) {
        Who who = new Who(
                typed.getOrDefault("who", ""),
                typed.getOrDefault("name", ""),
                typed.getOrDefault("from", ""),
                typed.getOrDefault("sworn", ""));
        return desk.answer(id, typed, signUp.signUp(id, who, key));
    }

    @AllowReadingTraining
    @PostMapping(ClassController.ALL + "/{id}/seats/{seat}/back")
    ModelAndView giveBack(@PathVariable UUID id, @PathVariable UUID seat, @RequestParam UUID key) {
        return desk.answer(id, Map.of(), signUp.giveBack(id, seat, key));
    }

    @AllowTraining
    @PostMapping(ClassController.ALL + "/{id}/attendance")
    ModelAndView attend(@PathVariable UUID id, @RequestParam Map<String, String> typed, @RequestParam UUID key) {
        return desk.answer(id, typed, attendance.record(id, typed, key));
    }

    @AllowTraining
    @PostMapping(ClassController.ALL + "/{id}/close")
    ModelAndView close(@PathVariable UUID id, @RequestParam Map<String, String> typed, @RequestParam UUID key) {
        return desk.answer(id, typed, closeClass.close(id, typed.getOrDefault("expires", ""), key));
    }
}
