package org.corespond.facilities;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.corespond.directory.Directory;
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

/** The administrator's page of one receiving facility. */
@Controller
class PlaceController {
    private final KeepPlace keepPlace;
    private final Directory directory;

    PlaceController(KeepPlace keepPlace, Directory directory) {
        this.keepPlace = keepPlace;
        this.directory = directory;
    }

    @Allow(Role.ADMINISTRATOR)
    @GetMapping("/admin/places/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return page(id, keepPlace.form(id).orElseThrow(NoSuchElementException::new), null);
    }

    @Allow(Role.ADMINISTRATOR)
    @PostMapping("/admin/places/{id}")
    ModelAndView keep(@PathVariable UUID id, PlaceForm form, @RequestParam UUID key) {
        return keepPlace
                .keep(id, form, key)
                .fold(
                        done -> new ModelAndView("redirect:/admin/agencies/"
                                + directory.program(id).agencyId()),
                        no -> page(id, form, no));
    }

    private ModelAndView page(UUID id, PlaceForm form, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView("facilities/place")
                .addObject("program", directory.program(id))
                .addObject(
                        "known",
                        keepPlace
                                .form(id)
                                .filter(now -> now.typeChosen().isPresent())
                                .isPresent())
                .addObject("form", form)
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
