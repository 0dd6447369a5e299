package org.corespond.sharing.requests;

import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.CurrentActor;
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

/** Data requests between agencies: asked by one person, answered by another. */
@Controller
class DataRequestController {
    static final String ALL = "/requests";

    private final RequestReader reader;
    private final AskForData ask;
    private final AnswerDataRequest answer;
    private final Sources sources;
    private final Directory directory;

    DataRequestController(
            RequestReader reader, AskForData ask, AnswerDataRequest answer, Sources sources, Directory directory) {
        this.reader = reader;
        this.ask = ask;
        this.answer = answer;
        this.sources = sources;
        this.directory = directory;
    }

    @Allow({
        Role.CLINICIAN,
        Role.FOLLOW_UP,
        Role.SUPERVISOR,
        Role.ANALYST,
        Role.PRIVACY_OFFICER,
        Role.COORDINATOR,
        Role.ADMINISTRATOR
    })
    @GetMapping(ALL)
    ModelAndView list() {
        return new ModelAndView("requests/requests", "all", reader.list());
    }

    @Allow({Role.CLINICIAN, Role.FOLLOW_UP, Role.SUPERVISOR, Role.ANALYST})
    @GetMapping(ALL + "/new")
    ModelAndView form() {
        return form(RequestForm.EMPTY, null);
    }

    @Allow({Role.CLINICIAN, Role.FOLLOW_UP, Role.SUPERVISOR, Role.ANALYST})
    @PostMapping(ALL)
    ModelAndView add(RequestForm form, @RequestParam UUID key) {
        return ask.ask(form, key).fold(id -> to(id.map(it -> ALL + "/" + it).orElse(ALL)), no -> form(form, no));
    }

    @Allow({
        Role.CLINICIAN,
        Role.FOLLOW_UP,
        Role.SUPERVISOR,
        Role.ANALYST,
        Role.PRIVACY_OFFICER,
        Role.COORDINATOR,
        Role.ADMINISTRATOR
    })
    @GetMapping(ALL + "/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return show(id, "", null);
    }

    @Allow({Role.PRIVACY_OFFICER, Role.SUPERVISOR, Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL + "/{id}/answer")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "no") String approve,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam UUID key) {
        return answer.answer(id, approve.equals("yes"), reason, key)
                .fold(done -> to(ALL + "/" + id), no -> show(id, reason, no));
    }

    private ModelAndView show(UUID id, String reason, @Nullable Refused<?> refused) {
        return refusable(
                new ModelAndView("requests/request", "page", reader.get(id)).addObject("reason", reason), refused);
    }

    private ModelAndView form(RequestForm form, @Nullable Refused<?> refused) {
        UUID mine = CurrentActor.get().agencyId();
        ModelAndView page = new ModelAndView("requests/form", "form", form)
                .addObject("sources", sources.list())
                .addObject(
                        "agencies",
                        directory.agencies().stream()
                                .filter(agency -> !agency.id().equals(mine))
                                .filter(agency -> agency.kind() != Agency.Kind.COORDINATION)
                                .toList());
        return refusable(page, refused);
    }

    private static ModelAndView refusable(ModelAndView page, @Nullable Refused<?> refused) {
        page.addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ModelAndView to(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
