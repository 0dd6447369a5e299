package org.corespond.workgroup.community;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.web.AllowAnyone;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saying something to a community without signing in, and reading the answer with the code. */
@Controller
class SayController {
    private final Doorstep doorstep;
    private final ReceiveFeedback receive;
    private final ReadAnswer readAnswer;
    private final FeedbackDesks desks;
    private final Directory directory;

    SayController(
            Doorstep doorstep,
            ReceiveFeedback receive,
            ReadAnswer readAnswer,
            FeedbackDesks desks,
            Directory directory) {
        this.doorstep = doorstep;
        this.receive = receive;
        this.readAnswer = readAnswer;
        this.desks = desks;
        this.directory = directory;
    }

    @AllowAnyone
    @GetMapping("/c/{slug}/feedback")
    ModelAndView ask(@PathVariable String slug, Locale locale) {
        return page(doorstep.get(slug), FeedbackForm.EMPTY, null, locale);
    }

    /** The code is shown in the answer itself: an address must not carry it. */
    @AllowAnyone
    @PostMapping("/c/{slug}/feedback")
    ModelAndView say(
            @PathVariable String slug,
            FeedbackForm form,
            @RequestParam UUID key,
            HttpServletRequest request,
            Locale locale) {
        Community community = doorstep.get(slug);
        if (!doorstep.allows(Pace.Door.SEND, community, request.getRemoteAddr())) {
            return page(community, form, Refused.because("feedback.pace"), locale);
        }
        return doorstep.at(community, () -> receive.receive(form, FeedbackWay.WEB, key))
                .fold(received -> received(community, received), no -> page(community, form, no, locale));
    }

    private ModelAndView received(Community community, ReceiveFeedback.Received received) {
        return new ModelAndView("doorstep/received", "community", community)
                .addObject("code", received.code())
                .addObject("misconduct", received.misconduct())
                .addObject("nameKept", received.nameKept())
                .addObject("desk", doorstep.at(community, desks::find).orElseThrow());
    }

    @AllowAnyone
    @GetMapping("/c/{slug}/answer")
    ModelAndView askCode(@PathVariable String slug) {
        return answer(doorstep.get(slug), null, null);
    }

    @AllowAnyone
    @PostMapping("/c/{slug}/answer")
    ModelAndView answer(@PathVariable String slug, @RequestParam String code, HttpServletRequest request) {
        Community community = doorstep.get(slug);
        if (!doorstep.allows(Pace.Door.CODE, community, request.getRemoteAddr())) {
            return answer(community, null, Refused.because("feedback.pace"));
        }
        Optional<FeedbackStanding> found = doorstep.at(community, () -> readAnswer.read(code));
        return found.map(standing -> answer(community, standing, null))
                .orElseGet(() -> answer(community, null, Refused.at("code", "feedback.code")));
    }

    private ModelAndView answer(
            Community community, @Nullable FeedbackStanding standing, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView("doorstep/answer", "community", community)
                .addObject("desk", doorstep.at(community, desks::find).orElse(null))
                .addObject("standing", standing)
                .addObject("refused", refused);
        status(page, refused);
        return page;
    }

    private ModelAndView page(Community community, FeedbackForm form, @Nullable Refused<?> refused, Locale locale) {
        ModelAndView page = new ModelAndView("doorstep/feedback", "community", community)
                .addObject("desk", doorstep.at(community, desks::find).orElse(null))
                .addObject("agencies", doorstep.at(community, directory::agencies))
                .addObject("form", form)
                .addObject("language", locale.getLanguage().equals("es") ? "es" : "en")
                .addObject("refused", refused);
        status(page, refused);
        return page;
    }

    private static void status(ModelAndView page, @Nullable Refused<?> refused) {
        if (refused != null) {
            page.setStatus(
                    refused.code().equals("feedback.pace")
                            ? HttpStatus.TOO_MANY_REQUESTS
                            : HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
