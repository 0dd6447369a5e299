package org.corespond.facilities;

import java.util.UUID;
import org.corespond.episodes.RefusalReason;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The intake desk: two taps to answer, one tap for each moment at the door, one for the free places. */
@Controller
class FacilityController {
    private final FacilityPage.Reader pages;
    private final TapDoor tapDoor;
    private final RefuseAtDoor refuseAtDoor;
    private final TellPlaces tellPlaces;

    FacilityController(FacilityPage.Reader pages, TapDoor tapDoor, RefuseAtDoor refuseAtDoor, TellPlaces tellPlaces) {
        this.pages = pages;
        this.tapDoor = tapDoor;
        this.refuseAtDoor = refuseAtDoor;
        this.tellPlaces = tellPlaces;
    }

    @Allow(Role.FACILITY)
    @GetMapping("/facility")
    ModelAndView desk() {
        return new ModelAndView("facilities/desk", "page", pages.read());
    }

    /** The live part alone. */
    @Allow(Role.FACILITY)
    @GetMapping("/facility/arrivals")
    ModelAndView arrivals() {
        return new ModelAndView("facilities/arrivals", "page", pages.read());
    }

    @Allow(Role.FACILITY)
    @PostMapping("/facility/handoffs/{id}/door")
    String door(@PathVariable UUID id, @RequestParam DoorTap tap, @RequestParam UUID key, RedirectAttributes flash) {
        return back(tapDoor.tap(id, tap, key), flash);
    }

    @Allow(Role.FACILITY)
    @PostMapping("/facility/handoffs/{id}/refuse")
    String refuse(
            @PathVariable UUID id,
            @RequestParam RefusalReason reason,
            @RequestParam UUID key,
            RedirectAttributes flash) {
        return back(refuseAtDoor.refuse(id, reason, key), flash);
    }

    /** Without a number: still right. */
    @Allow(Role.FACILITY)
    @PostMapping("/facility/{program}/places")
    ModelAndView places(
            @PathVariable UUID program, @RequestParam(required = false) @Nullable String free, @RequestParam UUID key) {
        if (!(tellPlaces.tell(program, free, key) instanceof Refused<UUID> no)) {
            return new ModelAndView("redirect:/facility");
        }
        ModelAndView again = new ModelAndView("facilities/desk", "page", pages.read());
        again.addObject("refused", no);
        again.addObject("typed", new FacilityPage.Typed(program, free == null ? "" : free));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static String back(Result<?> result, RedirectAttributes flash) {
        if (result instanceof Refused<?> no) {
            flash.addFlashAttribute("refused", no);
        }
        return "redirect:/facility";
    }
}
