package org.corespond.referrals;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.episodes.ClosingCode;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The follow-up worker's list, and each person's loop of tries, referrals and appointments. */
@Controller
class FollowUpController {
    private final FollowUpList.Reader lists;
    private final FollowUpPage.Reader pages;
    private final Deeds deeds;
    private final Directory directory;

    FollowUpController(FollowUpList.Reader lists, FollowUpPage.Reader pages, Deeds deeds, Directory directory) {
        this.lists = lists;
        this.pages = pages;
        this.deeds = deeds;
        this.directory = directory;
    }

    @AllowFollowUp
    @GetMapping("/follow-up")
    ModelAndView list() {
        return new ModelAndView("referrals/list", "page", lists.read());
    }

    /** The live part alone. */
    @AllowFollowUp
    @GetMapping("/follow-up/lines")
    ModelAndView lines() {
        return new ModelAndView("referrals/lines", "page", lists.read());
    }

    @AllowFollowUp
    @GetMapping("/follow-up/{episode}")
    ModelAndView person(@PathVariable UUID episode) {
        return page(episode, Typed.NOTHING);
    }

    @AllowFollowUp
    @PostMapping("/follow-up/{episode}/tries")
    ModelAndView tried(
            @PathVariable UUID episode,
            @RequestParam Attempt.Way way,
            @RequestParam boolean reached,
            @RequestParam UUID key) {
        return answer(deeds.tryContact().tried(episode, way, reached, key), episode, Typed.NOTHING);
    }

    @AllowFollowUp
    @PostMapping("/follow-up/{episode}/referrals")
    ModelAndView send(@PathVariable UUID episode, @RequestParam UUID key, SendReferral.Typed typed) {
        return answer(deeds.sendReferral().send(episode, typed, key), episode, Typed.of(typed));
    }

    /** A step; the appointment's time is the community's wall clock. */
    @AllowFollowUp
    @PostMapping("/follow-up/{episode}/referrals/{referral}")
    ModelAndView step(
            @PathVariable UUID episode, @PathVariable UUID referral, @RequestParam UUID key, StepTyped typed) {
        MoveReferral.Typed step = new MoveReferral.Typed(typed.kind(), typed.reason(), moment(typed.appointmentAt()));
        return answer(
                deeds.moveReferral().move(referral, step, key), episode, Typed.at(referral, typed.appointmentAt()));
    }

    @AllowFollowUp
    @PostMapping("/follow-up/{episode}/close")
    ModelAndView close(
            @PathVariable UUID episode,
            @RequestParam(required = false) @Nullable ClosingCode code,
            @RequestParam UUID key) {
        if (code == null) {
            return answer(Refused.at("code", "follow.choose"), episode, Typed.NOTHING);
        }
        Result<UUID> closed = deeds.closeFollowUp().close(episode, code, key);
        return closed instanceof Refused<UUID> no
                ? answer(no, episode, Typed.of(code))
                : new ModelAndView("redirect:/follow-up");
    }

    /** A typed step of a referral. */
    record StepTyped(
            Referral.StepKind kind,
            Referral.@Nullable ServiceReason reason,
            @Nullable String appointmentAt) {}

    private @Nullable Instant moment(@Nullable String local) {
        if (local == null || local.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(local).atZone(directory.here().zone()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private ModelAndView answer(Result<UUID> result, UUID episode, Typed typed) {
        if (!(result instanceof Refused<UUID> no)) {
            return new ModelAndView("redirect:/follow-up/" + episode);
        }
        ModelAndView again = page(episode, typed);
        again.addObject("refused", no);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(UUID episode, Typed typed) {
        ModelAndView page = new ModelAndView("referrals/person", "page", pages.read(episode));
        page.addObject("typed", typed);
        return page;
    }
}
