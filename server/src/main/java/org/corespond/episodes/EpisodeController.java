package org.corespond.episodes;

import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.corespond.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board, an episode's timeline, and the way an owner ends an episode. */
@Controller
class EpisodeController {
    private final Board.Reader boards;
    private final EpisodePage.Reader pages;
    private final CloseEpisode closeEpisode;
    private final SeeAlarm seeAlarm;
    private final Once once;

    EpisodeController(
            Board.Reader boards, EpisodePage.Reader pages, CloseEpisode closeEpisode, SeeAlarm seeAlarm, Once once) {
        this.boards = boards;
        this.pages = pages;
        this.closeEpisode = closeEpisode;
        this.seeAlarm = seeAlarm;
        this.once = once;
    }

    @AllowBoard
    @GetMapping("/board")
    ModelAndView board() {
        return new ModelAndView("episodes/board", "page", boards.read());
    }

    /** The live part of the board alone. */
    @AllowBoard
    @GetMapping("/board/strips")
    ModelAndView strips() {
        return new ModelAndView("episodes/strips", "page", boards.read());
    }

    @AllowBoard
    @PostMapping("/alarms/{id}/seen")
    String seen(@PathVariable UUID id, @RequestParam UUID key) {
        once.change(key, () -> Result.done(seeAlarm.see(id)));
        return "redirect:/board";
    }

    @Allow({
        Role.COORDINATOR,
        Role.SUPERVISOR,
        Role.DISPATCHER,
        Role.CALL_TAKER,
        Role.CLINICIAN,
        Role.PEER,
        Role.OFFICER,
        Role.CO_RESPONDER,
        Role.MOBILE_CRISIS,
        Role.COMMUNITY_RESPONDER,
        Role.EMS_LIAISON,
        Role.FACILITY,
        Role.FOLLOW_UP,
        Role.PRIVACY_OFFICER
    })
    @GetMapping("/episodes/{id}")
    ModelAndView episode(@PathVariable UUID id) {
        return new ModelAndView("episodes/episode", "page", pages.read(id));
    }

    @Allow({
        Role.SUPERVISOR,
        Role.DISPATCHER,
        Role.CALL_TAKER,
        Role.CLINICIAN,
        Role.PEER,
        Role.OFFICER,
        Role.CO_RESPONDER,
        Role.MOBILE_CRISIS,
        Role.COMMUNITY_RESPONDER,
        Role.EMS_LIAISON,
        Role.FACILITY,
        Role.FOLLOW_UP
    })
    @PostMapping("/episodes/{id}/close")
    String close(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable ClosingCode code,
            @RequestParam UUID key,
            RedirectAttributes flash) {
        Optional<Refused<Episode>> refused = once.change(
                key, () -> code == null ? Refused.at("code", "episode.choose-end") : closeEpisode.close(id, code));
        refused.ifPresent(no -> {
            flash.addFlashAttribute("refused", no);
            flash.addFlashAttribute("typed", code);
        });
        return "redirect:/episodes/" + id;
    }
}
