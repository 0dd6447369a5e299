package org.corespond.forms;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Forms: published by those who coordinate, filled in by those who do intake and follow-up. */
@Controller
class FormController {
    private static final String ALL = "/forms";

    private final KeepForms forms;

    FormController(KeepForms forms) {
        this.forms = forms;
    }

    @Allow({Role.FACILITY, Role.FOLLOW_UP, Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping(ALL)
    ModelAndView list() {
        Role role = CurrentActor.get().role();
        boolean keeps = role == Role.COORDINATOR || role == Role.ADMINISTRATOR;
        return new ModelAndView(
                "forms/forms",
                "all",
                forms.list().stream()
                        .filter(form -> keeps || form.latest().asks().ofPeople())
                        .toList());
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping(ALL + "/new")
    ModelAndView ask() {
        return publishing(null, "", null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL)
    ModelAndView add(@RequestParam(defaultValue = "") String json, @RequestParam UUID key) {
        return forms.publish(null, json, key).fold(id -> to(id), no -> publishing(null, json, no));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping(ALL + "/{id}/versions/new")
    ModelAndView askVersion(@PathVariable UUID id) {
        return publishing(id, forms.get(id).latest().json(), null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL + "/{id}/versions")
    ModelAndView addVersion(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String json, @RequestParam UUID key) {
        return forms.publish(id, json, key).fold(done -> to(id), no -> publishing(id, json, no));
    }

    @Allow({Role.FACILITY, Role.FOLLOW_UP, Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping(ALL + "/{id}/versions/{number}")
    ResponseEntity<byte[]> json(@PathVariable UUID id, @PathVariable int number) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/fhir+json"))
                .body(forms.get(id).version(number).json().getBytes(StandardCharsets.UTF_8));
    }

    @Allow({Role.FACILITY, Role.FOLLOW_UP, Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping(ALL + "/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return form(id, forms.get(id).latest().number(), Map.of(), null);
    }

    @Allow({Role.FACILITY, Role.FOLLOW_UP})
    @PostMapping(ALL + "/{id}/answers")
    ModelAndView fill(
            @PathVariable UUID id,
            @RequestParam int number,
            @RequestParam Map<String, String> typed,
            @RequestParam UUID key) {
        return forms.fill(id, number, typed, key).fold(done -> to(id), no -> form(id, number, typed, no));
    }

    @Allow({Role.FACILITY, Role.FOLLOW_UP})
    @GetMapping(ALL + "/answers/{id}")
    ModelAndView read(@PathVariable UUID id) {
        Filled filled = forms.read(id);
        return new ModelAndView("forms/filled", "filled", filled)
                .addObject("version", forms.get(filled.form()).version(filled.version()));
    }

    private ModelAndView form(UUID id, int number, Map<String, String> typed, @Nullable Refused<?> refused) {
        Form form = forms.get(id);
        return refusable("forms/form", refused)
                .addObject("form", form)
                .addObject("version", form.version(number))
                .addObject("filled", forms.filled(id))
                .addObject("typed", Map.copyOf(typed));
    }

    private static ModelAndView publishing(@Nullable UUID id, String json, @Nullable Refused<?> refused) {
        return refusable("forms/publish", refused)
                .addObject("id", id == null ? "" : id.toString())
                .addObject("json", json);
    }

    private static ModelAndView refusable(String template, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView(template).addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ModelAndView to(UUID id) {
        return new ModelAndView("redirect:" + ALL + "/" + id);
    }
}
