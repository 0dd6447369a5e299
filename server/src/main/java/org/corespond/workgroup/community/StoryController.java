package org.corespond.workgroup.community;

import java.util.UUID;
import org.corespond.directory.Community;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.corespond.web.AllowAnyone;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The story bank, and the stories that everybody may read. */
@Controller
class StoryController {
    private static final String ALL = "/community/stories";

    private final WorkOnStories work;
    private final Doorstep doorstep;

    StoryController(WorkOnStories work, Doorstep doorstep) {
        this.work = work;
        this.doorstep = doorstep;
    }

    @AllowAnyone
    @GetMapping("/c/{slug}/stories")
    ModelAndView read(@PathVariable String slug) {
        Community community = doorstep.get(slug);
        return new ModelAndView("doorstep/stories", "community", community)
                .addObject("stories", doorstep.at(community, work::published));
    }

    /** One that was taken back says so, and nothing of whoever told it. */
    @AllowAnyone
    @GetMapping("/c/{slug}/stories/{id}")
    ModelAndView read(@PathVariable String slug, @PathVariable UUID id) {
        Community community = doorstep.get(slug);
        Story story = doorstep.at(community, () -> work.findPublished(id)).orElseThrow();
        ModelAndView page = new ModelAndView("doorstep/story", "community", community)
                .addObject("text", story.isPublic() ? story.text() : null)
                .addObject("language", story.language());
        if (story.withdrawn()) {
            page.setStatus(HttpStatus.GONE);
        }
        return page;
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE})
    @GetMapping(ALL)
    ModelAndView list() {
        return page(StoryForm.EMPTY, null);
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE})
    @PostMapping(ALL)
    ModelAndView add(StoryForm form, @RequestParam UUID key) {
        return work.add(form, key).fold(done -> new ModelAndView("redirect:" + ALL), no -> page(form, no));
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE})
    @PostMapping(ALL + "/{id}/published")
    ModelAndView publish(@PathVariable UUID id, @RequestParam UUID key) {
        return answer(work.publish(id, key));
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE})
    @PostMapping(ALL + "/{id}/withdrawn")
    String withdraw(@PathVariable UUID id, @RequestParam UUID key) {
        work.withdraw(id, key);
        return "redirect:" + ALL;
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE})
    @PostMapping(ALL + "/{id}/copies")
    ModelAndView handed(
            @PathVariable UUID id, @RequestParam String holder, @RequestParam String copies, @RequestParam UUID key) {
        return answer(work.handed(id, holder, copies, key));
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE})
    @PostMapping(ALL + "/{id}/copies/{copies}/told")
    String told(@PathVariable UUID id, @PathVariable UUID copies, @RequestParam UUID key) {
        work.told(id, copies, key);
        return "redirect:" + ALL;
    }

    private ModelAndView answer(Result<UUID> result) {
        return result.fold(done -> new ModelAndView("redirect:" + ALL), no -> page(StoryForm.EMPTY, no));
    }

    private ModelAndView page(StoryForm form, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView("community/stories", "form", form)
                .addObject("stories", work.list())
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
