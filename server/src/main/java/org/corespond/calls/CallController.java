package org.corespond.calls;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.corespond.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The call-taker's pages. */
@Controller
class CallController {
    private final CallBoard.Reader boards;
    private final CallPages pages;
    private final TakeCall takeCall;
    private final TypeOnCall typing;
    private final Moves moves;

    CallController(CallBoard.Reader boards, CallPages pages, TakeCall takeCall, TypeOnCall typing, Moves moves) {
        this.boards = boards;
        this.pages = pages;
        this.takeCall = takeCall;
        this.typing = typing;
        this.moves = moves;
    }

    /** What is done with a call beside typing; each of it once for a key. */
    @Component
    record Moves(OfferCall offer, OverrideRoute override, EndCall end, CallCards cards, Once once) {}

    @Allow({Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR, Role.CLINICIAN, Role.PEER})
    @GetMapping("/calls")
    ModelAndView calls() {
        return new ModelAndView("calls/calls", "page", boards.read());
    }

    /** The live part of the list alone. */
    @Allow({Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR, Role.CLINICIAN, Role.PEER})
    @GetMapping("/calls/list")
    ModelAndView list() {
        return new ModelAndView("calls/list", "page", boards.read());
    }

    @Allow({Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR, Role.CLINICIAN, Role.PEER})
    @GetMapping("/calls/new")
    String ask() {
        return "redirect:/calls";
    }

    @Allow({Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR, Role.CLINICIAN, Role.PEER})
    @PostMapping("/calls/new")
    String take(@RequestParam UUID id) {
        takeCall.take(id);
        return "redirect:/calls/" + id;
    }

    @Allow({Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR, Role.CLINICIAN, Role.PEER})
    @GetMapping("/calls/{id}")
    ModelAndView call(@PathVariable UUID id) {
        return new ModelAndView("calls/call", "page", pages.page(id, Map.of(), Map.of()));
    }

    /** The live part beside the form alone. */
    @Allow({Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR, Role.CLINICIAN, Role.PEER})
    @GetMapping("/calls/{id}/advice")
    ModelAndView advice(@PathVariable UUID id) {
        return advice(pages.advice(id), Map.of());
    }

    /** Saves the fields named in {@code touched}; a script gets the advice back, a plain form the whole page. */
    @Allow({Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR, Role.CLINICIAN, Role.PEER})
    @PostMapping("/calls/{id}")
    ModelAndView save(
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam String touched,
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader(name = "X-Part", defaultValue = "page") String part) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        Arrays.stream(touched.strip().split("\\s+", -1))
                .filter(field -> !field.isEmpty())
                .forEach(field -> sent.put(field, form.getOrDefault(field, List.of())));
        if (part.equals("advice")) {
            return typing.type(id, key, sent).fold(typed -> advice(typed.advice(), typed.wrong()), no -> ended(id, no));
        }
        return typing.save(id, key, sent).fold(saved -> saved(id, saved.wrong(), sent), no -> ended(id, no));
    }

    private ModelAndView ended(UUID id, Refused<?> no) {
        ModelAndView page = page(id, no);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView saved(UUID id, Map<String, String> wrong, Map<String, List<String>> sent) {
        if (wrong.isEmpty()) {
            return new ModelAndView("redirect:/calls/" + id);
        }
        Map<String, String> typed = new HashMap<>();
        wrong.keySet().forEach(field -> typed.put(field, String.join("", sent.getOrDefault(field, List.of()))));
        ModelAndView page = new ModelAndView("calls/call", "page", pages.page(id, typed, wrong));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @Allow({Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR, Role.CLINICIAN, Role.PEER})
    @PostMapping("/calls/{id}/offer")
    String offer(
            @PathVariable UUID id, @RequestParam ProgramKind route, @RequestParam UUID key, RedirectAttributes flash) {
        return answered(id, moves.once().change(key, () -> moves.offer().offer(id, route)), flash);
    }

    /** A choice otherwise than advised; a level or route that is not chosen stays as advised. */
    record Otherwise(
            @Nullable Integer level,
            @Nullable ProgramKind route,
            @Nullable OverrideReason reason,
            @Nullable String note) {

        /** The choice, or null when the reason is missing. */
        Chosen.@Nullable Otherwise chosen() {
            TriageLevel to = level == null || level < 1 || level > 4 ? null : TriageLevel.of(level);
            String why = note == null ? "" : note.strip();
            return reason == null
                    ? null
                    : new Chosen.Otherwise(to, route, reason, why.substring(0, Math.min(why.length(), 500)));
        }
    }

    @Allow({Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR, Role.CLINICIAN, Role.PEER})
    @PostMapping("/calls/{id}/override")
    String override(@PathVariable UUID id, Otherwise otherwise, @RequestParam UUID key, RedirectAttributes flash) {
        Chosen.Otherwise chosen = otherwise.chosen();
        return chosen == null
                ? answered(id, Optional.of(Refused.at("reason", "call.override-why")), flash)
                : answered(id, moves.once().change(key, () -> moves.override().override(id, chosen)), flash);
    }

    @Allow({Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR, Role.CLINICIAN, Role.PEER})
    @PostMapping("/calls/{id}/override/back")
    String asAdvised(@PathVariable UUID id, @RequestParam UUID key, RedirectAttributes flash) {
        return answered(id, moves.once().change(key, () -> moves.override().override(id, null)), flash);
    }

    /** What is said at the end of a call. */
    record End(
            @Nullable TransferOutcome outcome,
            @Nullable ReturnReason returned,
            @Nullable String finalType,
            @Nullable Boolean flagged) {}

    @Allow({Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR, Role.CLINICIAN, Role.PEER})
    @PostMapping("/calls/{id}/end")
    String end(@PathVariable UUID id, End end, @RequestParam UUID key, RedirectAttributes flash) {
        String type = end.finalType() == null ? "" : end.finalType();
        EndCall.Said said = new EndCall.Said(end.outcome(), end.returned(), type, Boolean.TRUE.equals(end.flagged()));
        return answered(id, moves.once().change(key, () -> moves.end().end(id, said)), flash);
    }

    /** A medical emergency, and the person cannot speak for themselves: the crisis card is asked for as in one. */
    @Allow({Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR, Role.CLINICIAN, Role.PEER})
    @PostMapping("/calls/{id}/unable")
    String unable(@PathVariable UUID id, @RequestParam UUID key, RedirectAttributes flash) {
        return answered(id, moves.once().change(key, () -> moves.cards().sayUnable(id)), flash);
    }

    private ModelAndView page(UUID id, Refused<?> no) {
        return new ModelAndView("calls/call", "page", pages.page(id, Map.of(), Map.of())).addObject("refused", no);
    }

    private static ModelAndView advice(AdviceView advice, Map<String, String> wrong) {
        return new ModelAndView("calls/advice", "page", advice).addObject("wrong", wrong);
    }

    private static <T> String answered(UUID id, Optional<Refused<T>> refused, RedirectAttributes flash) {
        refused.ifPresent(no -> flash.addFlashAttribute("refused", no));
        return "redirect:/calls/" + id;
    }
}
