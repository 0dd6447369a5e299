package org.corespond.workgroup.community;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** What the coordinator and the advocate do with feedback. Nobody else has a way in. */
@Controller
class FeedbackController {
    static final String ALL = "/community/feedback";

    private final WorkOnFeedback work;
    private final ReceiveFeedback receive;
    private final FeedbackDesks desks;
    private final Directory directory;

    FeedbackController(WorkOnFeedback work, ReceiveFeedback receive, FeedbackDesks desks, Directory directory) {
        this.work = work;
        this.receive = receive;
        this.desks = desks;
        this.directory = directory;
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE})
    @GetMapping(ALL)
    ModelAndView list() {
        return new ModelAndView("community/feedback", "items", work.list())
                .addObject("desk", desks.find().orElse(null))
                .addObject("reads", work.readsWords());
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE})
    @GetMapping(ALL + "/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return page(id, "", null);
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE})
    @PostMapping(ALL + "/{id}/acknowledged")
    String acknowledge(@PathVariable UUID id, @RequestParam UUID key) {
        work.acknowledge(id, key);
        return "redirect:" + ALL + "/" + id;
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE})
    @PostMapping(ALL + "/{id}/answer")
    ModelAndView answer(@PathVariable UUID id, @RequestParam String answer, @RequestParam UUID key) {
        return work.answer(id, answer, key)
                .fold(done -> new ModelAndView("redirect:" + ALL + "/" + id), no -> page(id, answer, no));
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE})
    @PostMapping(ALL + "/{id}/sorted")
    String sort(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> themes,
            @RequestParam(defaultValue = "") String about,
            @RequestParam UUID key) {
        Set<FeedbackTheme> chosen = Arrays.stream(FeedbackTheme.values())
                .filter(theme -> themes.contains(theme.name()))
                .collect(Collectors.toSet());
        work.sort(id, chosen, about, key);
        return "redirect:" + ALL + "/" + id;
    }

    /** Paper and phone: taken down by somebody of the staff, in the sender's words. */
    @Allow({Role.COORDINATOR, Role.ADVOCATE, Role.PEER, Role.CALL_TAKER, Role.CLINICIAN, Role.FOLLOW_UP})
    @GetMapping("/community/taken-down")
    ModelAndView ask() {
        return form(FeedbackForm.EMPTY, null);
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE, Role.PEER, Role.CALL_TAKER, Role.CLINICIAN, Role.FOLLOW_UP})
    @PostMapping("/community/taken-down")
    ModelAndView takeDown(FeedbackForm form, @RequestParam UUID key) {
        return receive.receive(form, form.byWay(), key)
                .fold(
                        received -> new ModelAndView("community/taken", "code", received.code())
                                .addObject("misconduct", received.misconduct())
                                .addObject("nameKept", received.nameKept())
                                .addObject("desk", desks.find().orElseThrow()),
                        no -> form(form, no));
    }

    private ModelAndView form(FeedbackForm form, @Nullable Refused<?> refused) {
        return refused(
                new ModelAndView("community/take-down", "form", form)
                        .addObject("desk", desks.find().orElse(null))
                        .addObject("agencies", directory.agencies()),
                refused);
    }

    private ModelAndView page(UUID id, String typed, @Nullable Refused<?> refused) {
        return refused(
                new ModelAndView("community/item", "page", work.read(id))
                        .addObject("typed", typed)
                        .addObject("agencies", directory.agencies()),
                refused);
    }

    private static ModelAndView refused(ModelAndView page, @Nullable Refused<?> refused) {
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page.addObject("refused", refused);
    }
}
