package org.corespond.workgroup.community;

import java.util.List;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.corespond.web.MapTiles;
import org.corespond.workgroup.map.KeepShapes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of gaps: where something is missing, how many say so, whose it is. */
@Controller
class GapController {
    static final String ALL = "/community/gaps";

    private final WorkOnGaps work;
    private final Directory directory;
    private final KeepShapes shapes;
    private final MapTiles tiles;

    GapController(WorkOnGaps work, Directory directory, KeepShapes shapes, MapTiles tiles) {
        this.work = work;
        this.directory = directory;
        this.shapes = shapes;
        this.tiles = tiles;
    }

    @AllowCommunity
    @GetMapping(ALL)
    ModelAndView list() {
        return page(GapForm.EMPTY, null);
    }

    @AllowCommunity
    @PostMapping(ALL)
    ModelAndView add(GapForm form, @RequestParam UUID key) {
        return work.add(form, key).fold(done -> new ModelAndView("redirect:" + ALL), no -> page(form, no));
    }

    @AllowCommunity
    @PostMapping(ALL + "/{id}/vote")
    String vote(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean yes, @RequestParam UUID key) {
        work.vote(id, yes, key);
        return "redirect:" + ALL;
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE})
    @PostMapping(ALL + "/{id}/steps")
    ModelAndView step(
            @PathVariable UUID id,
            @RequestParam GapState state,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String words,
            @RequestParam UUID key) {
        return work.step(id, state, owner, words, key)
                .fold(done -> new ModelAndView("redirect:" + ALL), no -> page(GapForm.EMPTY, no));
    }

    ModelAndView page(GapForm form, @Nullable Refused<?> refused) {
        List<Gap> gaps = work.list();
        ModelAndView page = new ModelAndView("community/gaps", "gaps", gaps)
                .addObject("areas", WorkOnGaps.areas(gaps))
                .addObject("agencies", directory.agencies())
                .addObject("places", GapPlaces.of(shapes.list(), tiles))
                .addObject("form", form)
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
