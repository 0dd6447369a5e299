package org.corespond.sharing.threats;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.sharing.Incidents.Incident;
import org.corespond.web.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A serious and imminent threat: stated, read over, let go; and read by the one who can prevent it. */
@Controller
class ThreatController {
    private static final String LIST = "/threats";

    private final ReadThreats readThreats;
    private final StateThreat stateThreat;
    private final StateThreat.Around around;
    private final ReleaseThreat.Way way;
    private final ReleaseThreat releaseThreat;

    ThreatController(
            ReadThreats readThreats,
            StateThreat stateThreat,
            StateThreat.Around around,
            ReleaseThreat.Way way,
            ReleaseThreat releaseThreat) {
        this.readThreats = readThreats;
        this.stateThreat = stateThreat;
        this.around = around;
        this.way = way;
        this.releaseThreat = releaseThreat;
    }

    @Allow({
        Role.CLINICIAN,
        Role.MOBILE_CRISIS,
        Role.FACILITY,
        Role.CO_RESPONDER,
        Role.OFFICER,
        Role.SUPERVISOR,
        Role.DISPATCHER,
        Role.CALL_TAKER
    })
    @GetMapping(LIST)
    ModelAndView list() {
        return new ModelAndView("threats/list")
                .addObject("page", readThreats.list())
                .addObject("agencies", agencies());
    }

    @Allow({Role.CLINICIAN, Role.MOBILE_CRISIS, Role.FACILITY, Role.CO_RESPONDER})
    @GetMapping(LIST + "/about/{episode}")
    ModelAndView ask(@PathVariable UUID episode) {
        return form(episode, ThreatForm.NOTHING, Map.of(), null);
    }

    @Allow({Role.CLINICIAN, Role.MOBILE_CRISIS, Role.FACILITY, Role.CO_RESPONDER})
    @PostMapping(LIST + "/about/{episode}")
    ModelAndView state(
            @PathVariable UUID episode,
            ThreatForm form,
            @RequestParam Map<String, String> all,
            @RequestParam UUID key) {
        Map<Line, String> typed = typed(all);
        return stateThreat
                .state(episode, form, typed, key)
                .fold(
                        done -> new ModelAndView("redirect:" + LIST + "/ours/" + done),
                        no -> form(episode, form, typed, no));
    }

    @Allow({Role.CLINICIAN, Role.MOBILE_CRISIS, Role.FACILITY, Role.CO_RESPONDER})
    @GetMapping(LIST + "/ours/{id}")
    ModelAndView own(@PathVariable UUID id) {
        return own(id, null);
    }

    @Allow({Role.CLINICIAN, Role.MOBILE_CRISIS, Role.FACILITY, Role.CO_RESPONDER})
    @PostMapping(LIST + "/ours/{id}")
    ModelAndView release(@PathVariable UUID id, @RequestParam UUID key) {
        return releaseThreat
                .release(id, key)
                .fold(done -> new ModelAndView("redirect:" + LIST + "/ours/" + id), no -> own(id, no));
    }

    @Allow({Role.OFFICER, Role.SUPERVISOR, Role.DISPATCHER, Role.CALL_TAKER, Role.CO_RESPONDER})
    @GetMapping(LIST + "/{id}")
    ModelAndView read(@PathVariable UUID id) {
        return new ModelAndView("threats/warning")
                .addObject("page", readThreats.read(id))
                .addObject("agencies", agencies());
    }

    private ModelAndView form(UUID episode, ThreatForm form, Map<Line, String> typed, @Nullable Refused<?> refused) {
        Incident incident = around.incident(episode);
        String state = around.directory().here().state();
        return answer("threats/form", refused)
                .addObject("incident", incident)
                .addObject("form", form)
                .addObject("typed", typed)
                .addObject("recipients", around.recipients())
                .addObject("asked", new TreeSet<>(way.foresee().askedBy(state)));
    }

    private ModelAndView own(UUID id, @Nullable Refused<?> refused) {
        Threat threat = readThreats.own(id);
        return answer("threats/own", refused)
                .addObject("threat", threat)
                .addObject("outlook", way.foresee().of(threat))
                .addObject("agencies", agencies());
    }

    private Map<UUID, String> agencies() {
        Directory directory = around.directory();
        List<Agency> all = directory.agencies();
        return all.stream().collect(Collectors.toMap(Agency::id, Agency::name));
    }

    private static Map<Line, String> typed(Map<String, String> all) {
        Map<Line, String> typed = new EnumMap<>(Line.class);
        for (Line line : Line.askedFor()) {
            typed.put(line, all.getOrDefault(line.field(), ""));
        }
        return typed;
    }

    private static ModelAndView answer(String template, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView(template).addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
