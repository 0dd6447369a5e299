package org.corespond.workgroup.community;

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

/** Peer specialists: who they are, until when they are certified, and what they see. */
@Controller
class PeerController {
    private static final String ALL = "/community/peers";

    private final Peers peers;
    private final WorkWithPeers work;
    private final Directory directory;

    PeerController(Peers peers, WorkWithPeers work, Directory directory) {
        this.peers = peers;
        this.work = work;
        this.directory = directory;
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE, Role.PEER})
    @GetMapping(ALL)
    ModelAndView list() {
        return page(PeerForm.EMPTY, "", null);
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE})
    @PostMapping(ALL)
    ModelAndView add(PeerForm form, @RequestParam UUID key) {
        return work.add(form, key).fold(done -> new ModelAndView("redirect:" + ALL), no -> page(form, "", no));
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE})
    @PostMapping(ALL + "/{id}/left")
    String leaves(@PathVariable UUID id, @RequestParam UUID key) {
        work.leaves(id, key);
        return "redirect:" + ALL;
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE, Role.PEER})
    @PostMapping(ALL + "/observations")
    ModelAndView saw(
            @RequestParam PeerSetting setting,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String effect,
            @RequestParam UUID key) {
        return work.saw(setting, seen, effect, key)
                .fold(done -> new ModelAndView("redirect:" + ALL), no -> page(PeerForm.EMPTY, seen, no));
    }

    private ModelAndView page(PeerForm form, String seen, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView("community/peers", "peers", peers.list())
                .addObject("observations", peers.observations())
                .addObject("agencies", directory.agencies())
                .addObject("today", work.today())
                .addObject("form", form)
                .addObject("seen", seen)
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
