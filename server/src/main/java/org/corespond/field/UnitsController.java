package org.corespond.field;

import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
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

/** The supervisor's pages: units, what they can do now, and who is on duty with them. */
@Controller
class UnitsController {
    private static final String LIST = "/units";

    private final UnitsPage.Reader boards;
    private final UnitPage.Reader pages;
    private final KeepUnit keepUnit;
    private final MarkUnit markUnit;
    private final PlanTurn planTurn;

    UnitsController(
            UnitsPage.Reader boards, UnitPage.Reader pages, KeepUnit keepUnit, MarkUnit markUnit, PlanTurn planTurn) {
        this.boards = boards;
        this.pages = pages;
        this.keepUnit = keepUnit;
        this.markUnit = markUnit;
        this.planTurn = planTurn;
    }

    @Allow({Role.DISPATCHER, Role.SUPERVISOR})
    @GetMapping(LIST)
    ModelAndView list() {
        return new ModelAndView("field/units", "page", boards.read());
    }

    /** The live part alone. */
    @Allow({Role.DISPATCHER, Role.SUPERVISOR})
    @GetMapping(LIST + "/list")
    ModelAndView lines() {
        return new ModelAndView("field/unitList", "page", boards.read());
    }

    @Allow({Role.DISPATCHER, Role.SUPERVISOR})
    @GetMapping(LIST + "/new")
    ModelAndView ask() {
        return asked(UnitForm.EMPTY, null);
    }

    @Allow({Role.DISPATCHER, Role.SUPERVISOR})
    @PostMapping(LIST)
    ModelAndView add(UnitForm unit, @RequestParam UUID key) {
        return keepUnit.add(unit, key).fold(id -> back(LIST), no -> asked(unit, no));
    }

    @Allow({Role.DISPATCHER, Role.SUPERVISOR})
    @GetMapping(LIST + "/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return page(id);
    }

    @Allow({Role.DISPATCHER, Role.SUPERVISOR})
    @PostMapping(LIST + "/{id}")
    ModelAndView change(@PathVariable UUID id, UnitForm unit, @RequestParam UUID key) {
        return after(id, keepUnit.change(id, unit, key), Map.of("form", unit));
    }

    @Allow({Role.DISPATCHER, Role.SUPERVISOR})
    @PostMapping(LIST + "/{id}/retire")
    ModelAndView retire(@PathVariable UUID id, @RequestParam UUID key) {
        return keepUnit.retire(id, key).fold(done -> back(LIST), no -> refused(id, no));
    }

    @Allow({Role.DISPATCHER, Role.SUPERVISOR})
    @PostMapping(LIST + "/{id}/out")
    ModelAndView out(@PathVariable UUID id, OutForm out, @RequestParam UUID key) {
        return after(id, markUnit.out(id, out, key), Map.of("out", out));
    }

    @Allow({Role.DISPATCHER, Role.SUPERVISOR})
    @PostMapping(LIST + "/{id}/back")
    ModelAndView back(@PathVariable UUID id, @RequestParam UUID key) {
        return after(id, markUnit.back(id, key), Map.of());
    }

    @Allow({Role.DISPATCHER, Role.SUPERVISOR})
    @PostMapping(LIST + "/{id}/turns")
    ModelAndView plan(@PathVariable UUID id, TurnForm turn, @RequestParam UUID key) {
        return after(id, planTurn.plan(id, turn, key), Map.of("turn", turn));
    }

    @Allow({Role.DISPATCHER, Role.SUPERVISOR})
    @PostMapping(LIST + "/{id}/turns/{turn}/end")
    ModelAndView end(@PathVariable UUID id, @PathVariable UUID turn, @RequestParam UUID key) {
        return after(id, planTurn.end(id, turn, key), Map.of());
    }

    /** @param typed what the page shows again when it was refused */
    private ModelAndView after(UUID id, Result<UUID> result, Map<String, Object> typed) {
        return result.fold(done -> back(LIST + "/" + id), no -> refused(id, no).addAllObjects(typed));
    }

    private static ModelAndView back(String address) {
        return new ModelAndView("redirect:" + address);
    }

    private ModelAndView refused(UUID id, Refused<?> no) {
        ModelAndView page = page(id).addObject("refused", no);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(UUID id) {
        UnitPage page = pages.read(id);
        return new ModelAndView("field/unit", "page", page)
                .addObject("form", UnitForm.of(page.line().unit()));
    }

    private static ModelAndView asked(UnitForm form, @Nullable Refused<?> no) {
        ModelAndView page = new ModelAndView("field/unitNew", "form", form).addObject("refused", no);
        if (no != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
