package org.corespond.field;

import java.util.List;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.web.AllowResponders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The encounter record: twelve taps, the rest folded, kept while it is typed. */
@Controller
class EncounterController {
    private final EncounterPage.Reader pages;
    private final RecordEncounter recordEncounter;
    private final KeepDraft keepDraft;

    EncounterController(EncounterPage.Reader pages, RecordEncounter recordEncounter, KeepDraft keepDraft) {
        this.pages = pages;
        this.recordEncounter = recordEncounter;
        this.keepDraft = keepDraft;
    }

    @AllowResponders
    @GetMapping("/field/{episode}/encounter")
    ModelAndView encounter(@PathVariable UUID episode, @RequestParam(defaultValue = "false") boolean nobody) {
        return new ModelAndView("field/encounter", "page", nobody ? pages.nobody(episode) : pages.read(episode));
    }

    /** Kept, and on to what is next; or the same page with what was typed and what stands against it. */
    @AllowResponders
    @PostMapping("/field/{episode}/encounter")
    ModelAndView record(
            @PathVariable UUID episode, @RequestParam UUID key, @RequestParam MultiValueMap<String, String> typed) {
        EncounterForm form = EncounterForm.of(typed);
        List<Refused<Void>> problems = recordEncounter.record(episode, form, key);
        if (problems.isEmpty()) {
            return new ModelAndView("redirect:/field/" + episode + "/next");
        }
        ModelAndView again = new ModelAndView("field/encounter", "page", pages.read(episode, form.with(problems)));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** Typed words are kept as they come, right or wrong. */
    @AllowResponders
    @PostMapping("/field/{episode}/draft")
    ModelAndView draft(@PathVariable UUID episode, @RequestParam MultiValueMap<String, String> typed) {
        return new ModelAndView("field/draft", "savedAt", keepDraft.keep(episode, EncounterForm.of(typed)));
    }
}
