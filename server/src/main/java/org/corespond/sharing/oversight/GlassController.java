package org.corespond.sharing.oversight;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.access.StepUp;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.sharing.Incidents;
import org.corespond.sharing.Incidents.Incident;
import org.corespond.sharing.oversight.BrokenGlass.Reason;
import org.corespond.sharing.oversight.OpenGlass.Declared;
import org.corespond.web.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The declaration of a break-glass. */
@Controller
class GlassController {
    private final OpenGlass openGlass;
    private final Incidents incidents;
    private final Clock clock;

    GlassController(OpenGlass openGlass, Incidents incidents, Clock clock) {
        this.openGlass = openGlass;
        this.incidents = incidents;
        this.clock = clock;
    }

    @Allow({Role.CLINICIAN, Role.MOBILE_CRISIS, Role.FACILITY, Role.CO_RESPONDER, Role.PRIVACY_OFFICER})
    @GetMapping("/break-glass/{incident}")
    ModelAndView ask(@PathVariable UUID incident, HttpSession session) {
        return page(incident, GlassForm.NOTHING, null, session);
    }

    @Allow({Role.CLINICIAN, Role.MOBILE_CRISIS, Role.FACILITY, Role.CO_RESPONDER, Role.PRIVACY_OFFICER})
    @PostMapping("/break-glass/{incident}")
    ModelAndView open(@PathVariable UUID incident, GlassForm typed, @RequestParam UUID key, HttpSession session) {
        Declared declared = new Declared(
                typed.reason(),
                Optional.ofNullable(typed.words()).orElse(""),
                typed.facts(),
                StepUp.provenAt(session, clock.instant()).orElse(null),
                key);
        return openGlass
                .open(incident, declared)
                .fold(done -> new ModelAndView("redirect:/episodes/" + done), no -> page(incident, typed, no, session));
    }

    private ModelAndView page(UUID id, GlassForm typed, @Nullable Refused<?> refused, HttpSession session) {
        Incident incident = incidents.find(id).orElseThrow();
        boolean proven = StepUp.provenAt(session, clock.instant()).isPresent();
        Declared trial =
                new Declared(Reason.OTHER_EMERGENCY, "x".repeat(1000), Set.of(), proven ? clock.instant() : null, id);
        Optional<String> stop = openGlass.refusal(incident, trial, CurrentActor.get());
        ModelAndView page = new ModelAndView("oversight/break-glass")
                .addObject("incident", incident)
                .addObject("typed", typed)
                .addObject("refused", refused)
                .addObject("stop", stop.orElse(""));
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
