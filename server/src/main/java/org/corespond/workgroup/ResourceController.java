package org.corespond.workgroup;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.kernel.Result;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.corespond.workgroup.Asking.Choice;
import org.corespond.workgroup.ResourcesPage.AskKind;
import org.corespond.workgroup.ResourcesPage.FundingKind;
import org.corespond.workgroup.ResourcesPage.FundingStage;
import org.corespond.workgroup.ResourcesPage.Part;
import org.corespond.workgroup.ResourcesPage.Step;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who answers for which step, who speaks for the collaboration, what was asked, and what it lives on. */
@Controller
class ResourceController {
    static final String ALL = "/workgroup/resources";

    /** The registers that something is added to. */
    enum Register {
        CHAMPION,
        ASK,
        FUNDING,
        STAFFING,
        COMMITMENT
    }

    private final KeepResources keep;

    ResourceController(KeepResources keep) {
        this.keep = keep;
    }

    @AllowWorkgroup
    @GetMapping(ALL)
    ModelAndView list() {
        return new ModelAndView("workgroup/resources", "page", keep.page());
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping(ALL + "/add/{register}")
    ModelAndView askNew(@PathVariable Register register) {
        return Answers.ask(asking(register), ALL, Typed.NOTHING, null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL + "/add/{register}")
    ModelAndView add(
            @PathVariable Register register, @RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        Result<UUID> result = switch (register) {
            case CHAMPION -> keep.champion(typed, key);
            case ASK -> keep.ask(typed, key);
            case FUNDING -> keep.funding(typed, key);
            case STAFFING -> keep.staffing(typed, key);
            case COMMITMENT -> keep.commitment(typed, key);
        };
        return answer(result, typed, () -> asking(register));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping("/workgroup/steps/{step}")
    ModelAndView askPart(@PathVariable Step step) {
        return Answers.ask(part(step), ALL, Typed.NOTHING, null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping("/workgroup/steps/{step}")
    ModelAndView setPart(@PathVariable Step step, @RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return answer(keep.part(step, typed, key), typed, () -> part(step));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping("/workgroup/asks/{id}/result")
    ModelAndView askResult(@PathVariable UUID id) {
        return Answers.ask(result(id), ALL, Typed.NOTHING, null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping("/workgroup/asks/{id}/result")
    ModelAndView setResult(@PathVariable UUID id, @RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return answer(keep.answer(id, typed, key), typed, () -> result(id));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping("/workgroup/funding/{id}/stage")
    ModelAndView askStage(@PathVariable UUID id) {
        return Answers.ask(stage(id), ALL, Typed.NOTHING, null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping("/workgroup/funding/{id}/stage")
    ModelAndView setStage(@PathVariable UUID id, @RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return answer(keep.move(id, typed, key), typed, () -> stage(id));
    }

    private static ModelAndView answer(Result<UUID> result, Typed typed, Supplier<Asking> asking) {
        return result.fold(done -> Answers.to(ALL), no -> Answers.ask(asking.get(), ALL, typed, no));
    }

    private Asking part(Step step) {
        return Asking.of(
                        "part",
                        "/workgroup/steps/" + step,
                        agencies(),
                        Asking.choice("part", Part.class).optional())
                .on("word.CareStep." + step.name());
    }

    private Asking result(UUID id) {
        return Asking.of("result", "/workgroup/asks/" + id + "/result", Asking.text("result"))
                .on(keep.page().ask(id));
    }

    private Asking stage(UUID id) {
        return Asking.of(
                        "stage",
                        "/workgroup/funding/" + id + "/stage",
                        Asking.choice("stage", FundingStage.class),
                        Asking.number("amount"))
                .on(keep.page().money(id));
    }

    private Asking.Field agencies() {
        return Asking.choice(
                "agency",
                keep.page().agencies().stream()
                        .map(agency -> new Choice(agency.id().toString(), agency.name()))
                        .toList());
    }

    private List<Choice> champions() {
        return keep.page().champions().stream()
                .map(champion -> new Choice(champion.id().toString(), champion.name()))
                .toList();
    }

    private Asking asking(Register register) {
        String action = ALL + "/add/" + register;
        return switch (register) {
            case CHAMPION -> Asking.of("champion", action, Asking.text("name"), Asking.text("sphere"));
            case ASK ->
                Asking.of(
                        "ask",
                        action,
                        Asking.choice("kind", AskKind.class),
                        Asking.text("addressee"),
                        Asking.choice("champion", champions()).optional(),
                        Asking.text("text"),
                        Asking.tick("agreed"),
                        Asking.date("on"));
            case FUNDING ->
                Asking.of(
                        "funding",
                        action,
                        Asking.text("name"),
                        Asking.choice("kind", FundingKind.class),
                        Asking.text("eligibility").optional(),
                        Asking.choice("stage", FundingStage.class),
                        Asking.number("amount"));
            case STAFFING -> staffing(action);
            case COMMITMENT -> commitment(action);
        };
    }

    private Asking staffing(String action) {
        return Asking.of(
                "staffing",
                action,
                agencies(),
                Asking.number("year"),
                Asking.text("source"),
                Asking.number("fte"),
                Asking.number("amount"));
    }

    private Asking commitment(String action) {
        return Asking.of(
                "commitment",
                action,
                agencies(),
                Asking.text("signer"),
                Asking.text("capacity"),
                Asking.date("from"),
                Asking.date("until"));
    }
}
