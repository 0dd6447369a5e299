package org.corespond.workgroup.community;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.corespond.workgroup.map.KeepShapes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The map of the gaps: what it is drawn from, and whoever brings it. */
@Controller
class GapMapController {
    private static final MediaType GEO_JSON = new MediaType("application", "geo+json");

    private final WorkOnGaps work;
    private final KeepShapes shapes;
    private final GapController page;

    GapMapController(WorkOnGaps work, KeepShapes shapes, GapController page) {
        this.work = work;
        this.shapes = shapes;
        this.page = page;
    }

    @AllowCommunity
    @GetMapping(GapController.ALL + "/map")
    ResponseEntity<String> map() {
        return ResponseEntity.ok().contentType(GEO_JSON).body(GapMap.json(work.list(), shapes.list()));
    }

    @Allow(Role.COORDINATOR)
    @PostMapping(GapController.ALL + "/areas")
    ModelAndView areas(@RequestParam(required = false) @Nullable MultipartFile file, @RequestParam UUID key)
            throws IOException {
        return kept(shapes.bring(file == null ? new byte[0] : file.getBytes(), key));
    }

    @Allow(Role.COORDINATOR)
    @PostMapping(GapController.ALL + "/county")
    ModelAndView county(@RequestParam(defaultValue = "") String code, @RequestParam UUID key) {
        return kept(shapes.county(code, key));
    }

    private ModelAndView kept(Optional<Refused<UUID>> no) {
        return no.map(refused -> page.page(GapForm.EMPTY, refused))
                .orElseGet(() -> new ModelAndView("redirect:" + GapController.ALL));
    }
}
