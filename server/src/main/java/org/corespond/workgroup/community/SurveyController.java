package org.corespond.workgroup.community;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.access.QrPicture;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.corespond.web.AllowAnyone;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The short survey after an encounter: cards, answers without a name, and what they say together. */
@Controller
class SurveyController {
    private static final String ALL = "/community/survey";

    private final AnswerSurvey survey;
    private final PrintCards printCards;
    private final Doorstep doorstep;
    private final Directory directory;
    private final String publicUrl;

    SurveyController(
            AnswerSurvey survey,
            PrintCards printCards,
            Doorstep doorstep,
            Directory directory,
            @Value("${corespond.public-url:http://localhost:8080}") String publicUrl) {
        this.survey = survey;
        this.printCards = printCards;
        this.doorstep = doorstep;
        this.directory = directory;
        this.publicUrl = publicUrl;
    }

    @AllowAnyone
    @GetMapping("/c/{slug}/survey")
    ModelAndView askCode(@PathVariable String slug, @RequestParam(defaultValue = "") String code) {
        return code.isBlank()
                ? new ModelAndView("doorstep/survey-code", "community", doorstep.get(slug))
                : new ModelAndView(
                        "redirect:/c/" + doorstep.get(slug).slug() + "/survey/" + code.replaceAll("[^0-9A-Za-z-]", ""));
    }

    @AllowAnyone
    @GetMapping("/c/{slug}/survey/{code}")
    ModelAndView ask(@PathVariable String slug, @PathVariable String code, HttpServletRequest request) {
        Community community = doorstep.get(slug);
        if (!doorstep.allows(Pace.Door.CODE, community, request.getRemoteAddr())) {
            return closed(community, "feedback.pace");
        }
        return doorstep.at(community, () -> survey.opens(code))
                ? new ModelAndView("doorstep/survey", "community", community).addObject("code", code)
                : closed(community, "survey.code");
    }

    @AllowAnyone
    @PostMapping("/c/{slug}/survey/{code}")
    ModelAndView answer(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        Community community = doorstep.get(slug);
        if (!doorstep.allows(Pace.Door.CODE, community, request.getRemoteAddr())) {
            return closed(community, "feedback.pace");
        }
        return doorstep.at(community, () -> survey.answer(code, typed))
                ? new ModelAndView("doorstep/survey-thanks", "community", community)
                : closed(community, "survey.code");
    }

    private static ModelAndView closed(Community community, String because) {
        ModelAndView page = new ModelAndView("doorstep/survey-code", "community", community)
                .addObject("refused", Refused.at("code", because));
        page.setStatus(
                because.equals("feedback.pace") ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE, Role.SUPERVISOR, Role.ANALYST})
    @GetMapping(ALL)
    ModelAndView figures() {
        return page(null);
    }

    /** The cards stand in the answer itself: their codes are kept nowhere. */
    @Allow({Role.COORDINATOR, Role.ADVOCATE, Role.SUPERVISOR})
    @PostMapping(ALL + "/cards")
    ModelAndView print(@RequestParam String label, @RequestParam String cards, @RequestParam UUID key) {
        Community here = directory.here();
        return printCards
                .print(label, cards, key)
                .fold(
                        codes -> new ModelAndView("community/survey-cards", "cards", cards(here, codes))
                                .addObject("community", here),
                        this::page);
    }

    private List<SurveyCard> cards(Community here, List<String> codes) {
        String address = publicUrl + "/c/" + here.slug() + "/survey/";
        return codes.stream()
                .map(code -> new SurveyCard(code, QrPicture.of(address + code)))
                .toList();
    }

    private ModelAndView page(@Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView("community/survey", "figures", survey.lastYear())
                .addObject("helped", survey.helped())
                .addObject("batches", survey.batches())
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
