package org.corespond.sharing.consents;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.sharing.decision.ConsentKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a person agreed to: the list, a new consent, one consent and its copy. */
@Controller
class ConsentController {
    private final ConsentPages pages;
    private final RecordConsent recordConsent;

    ConsentController(ConsentPages pages, RecordConsent recordConsent) {
        this.pages = pages;
        this.recordConsent = recordConsent;
    }

    @AllowReadingConsents
    @GetMapping("/people/{person}/consents")
    ModelAndView list(@PathVariable UUID person) {
        ConsentsPage page = pages.list(person).orElseThrow(NoSuchElementException::new);
        return new ModelAndView("consents/list", "page", page);
    }

    @AllowConsents
    @GetMapping("/people/{person}/consents/new")
    ModelAndView blank(@PathVariable UUID person, @RequestParam(required = false) @Nullable ConsentKind kind) {
        return form(person, kind, Typed.NOTHING);
    }

    @AllowConsents
    @PostMapping("/people/{person}/consents")
    ModelAndView record(
            @PathVariable UUID person, @RequestParam UUID key, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = new Typed(fields);
        Result<UUID> recorded = recordConsent.record(person, typed, key);
        if (recorded instanceof Result.Done<UUID>(UUID consent)) {
            return new ModelAndView("redirect:/people/" + person + "/consents/" + consent);
        }
        ModelAndView again = form(person, typed.code("kind", ConsentKind.class).orElse(null), typed);
        again.addObject("refused", (Refused<UUID>) recorded);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @AllowReadingConsents
    @GetMapping("/people/{person}/consents/{consent}")
    ModelAndView one(@PathVariable UUID person, @PathVariable UUID consent) {
        ModelAndView page = new ModelAndView("consents/one", "page", pages.one(person, consent));
        page.addObject("typed", Typed.NOTHING);
        return page;
    }

    @AllowReadingConsents
    @GetMapping("/people/{person}/consents/{consent}/print")
    ModelAndView copy(@PathVariable UUID person, @PathVariable UUID consent) {
        return new ModelAndView("consents/print", "page", pages.copy(person, consent));
    }

    private ModelAndView form(UUID person, @Nullable ConsentKind kind, Typed typed) {
        Optional<NewConsentPage> page = pages.blank(person, kind);
        ModelAndView form = new ModelAndView("consents/new", "page", page.orElseThrow(NoSuchElementException::new));
        form.addObject("typed", typed);
        return form;
    }
}
