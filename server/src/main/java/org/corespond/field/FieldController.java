package org.corespond.field;

import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.sharing.WaitingWarnings;
import org.corespond.web.AllowResponders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My assignment: what, where, who, and one big next step. */
@Controller
class FieldController {
    private final FieldPage.Reader pages;
    private final WaitingWarnings warnings;
    private final Taps taps;

    FieldController(FieldPage.Reader pages, WaitingWarnings warnings, Taps taps) {
        this.pages = pages;
        this.warnings = warnings;
        this.taps = taps;
    }

    @AllowResponders
    @GetMapping("/field")
    ModelAndView field() {
        return page("field/field");
    }

    /** The live part alone. */
    @AllowResponders
    @GetMapping("/field/jobs")
    ModelAndView jobs() {
        return page("field/jobs");
    }

    @AllowResponders
    @PostMapping("/field/duty")
    String duty(@RequestParam(required = false) @Nullable UUID unit, @RequestParam UUID key, RedirectAttributes flash) {
        return back(taps.duty().change(unit, key), flash);
    }

    @AllowResponders
    @PostMapping("/field/{episode}/take")
    String take(@PathVariable UUID episode, @RequestParam UUID key, RedirectAttributes flash) {
        return back(taps.take().take(episode, key), flash);
    }

    @AllowResponders
    @PostMapping("/field/{episode}/mark")
    String mark(@PathVariable UUID episode, @RequestParam Mark mark, @RequestParam UUID key, RedirectAttributes flash) {
        return back(taps.mark().mark(episode, mark, key), flash);
    }

    @AllowResponders
    @PostMapping("/field/{episode}/unable")
    String unable(@PathVariable UUID episode, @RequestParam UUID key, RedirectAttributes flash) {
        return back(taps.unable().say(episode, key), flash);
    }

    @AllowResponders
    @PostMapping("/field/{episode}/undo")
    String undo(@PathVariable UUID episode, @RequestParam Mark mark, @RequestParam UUID key, RedirectAttributes flash) {
        return back(taps.undo().undo(episode, mark, key), flash);
    }

    @AllowResponders
    @PostMapping("/field/{episode}/clear")
    String clear(@PathVariable UUID episode, @RequestParam UUID key, RedirectAttributes flash) {
        return back(taps.clear().clear(episode, key), flash);
    }

    private ModelAndView page(String template) {
        return new ModelAndView(template, "page", pages.read()).addObject("warnings", warnings.list());
    }

    private static String back(Result<?> result, RedirectAttributes flash) {
        if (result instanceof Refused<?> no) {
            flash.addFlashAttribute("refused", no);
        }
        return "redirect:/field";
    }
}
