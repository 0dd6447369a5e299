package org.corespond.sharing.retention;

import java.util.List;
import java.util.UUID;
import org.corespond.access.Accounts;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.kernel.Role;
import org.corespond.people.People;
import org.corespond.sharing.FindPeople;
import org.corespond.web.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Orders to erase a person, the second person's answer, and legal holds. */
@Controller
class ErasureController {
    private static final String LIST = "/privacy/erasures";

    private final ErasePerson erase;
    private final FindPeople find;
    private final Accounts accounts;

    ErasureController(ErasePerson erase, FindPeople find, Accounts accounts) {
        this.erase = erase;
        this.find = find;
        this.accounts = accounts;
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping(LIST)
    ModelAndView list() {
        ErasePerson.Listed listed = erase.list();
        return new ModelAndView("retention/erasures")
                .addObject("erasures", listed.erasures())
                .addObject("holds", listed.holds());
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping(LIST + "/new")
    ModelAndView ask(ErasureForm form) {
        return form(form, "", null);
    }

    /** Posted, since a name has no place in an address. */
    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping(LIST + "/new")
    ModelAndView find(@RequestParam(defaultValue = "") String q) {
        return form(new ErasureForm(null, null, null, null), q, null);
    }

    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping(LIST)
    ModelAndView order(ErasureForm form, @RequestParam UUID key) {
        return erase.order(form, key).fold(done -> new ModelAndView("redirect:" + LIST), no -> form(form, "", no));
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping(LIST + "/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return page(id, null);
    }

    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping(LIST + "/{id}")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam boolean confirmed,
            @RequestParam(defaultValue = "") String note,
            @RequestParam UUID key) {
        Result<UUID> answered = confirmed ? erase.confirm(id, note, key) : erase.refuse(id, note, key);
        return answered.fold(done -> new ModelAndView("redirect:" + LIST + "/" + id), no -> page(id, no));
    }

    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping("/privacy/holds")
    ModelAndView hold(
            @RequestParam UUID person, @RequestParam(defaultValue = "") String matter, @RequestParam UUID key) {
        return erase.hold(person, matter, key)
                .fold(
                        done -> new ModelAndView("redirect:" + LIST),
                        no -> form(new ErasureForm(person, null, null, null), "", no));
    }

    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping("/privacy/holds/{id}/ended")
    ModelAndView endHold(@PathVariable UUID id, @RequestParam UUID key) {
        erase.endHold(id, key);
        return new ModelAndView("redirect:" + LIST);
    }

    private ModelAndView form(ErasureForm form, String q, @Nullable Refused<?> refused) {
        List<People.Known> found = find.find(q);
        UUID person = form.person();
        if (person != null) {
            erase.require(person);
        }
        return answer("retention/erasure-new", refused)
                .addObject("form", form)
                .addObject("name", person == null ? "" : find.name(person))
                .addObject("q", q)
                .addObject("records", q.isBlank() ? List.of() : erase.numbered(q))
                .addObject("found", found);
    }

    private ModelAndView page(UUID id, @Nullable Refused<?> refused) {
        Erasure erasure = erase.read(id);
        return answer("retention/erasure", refused)
                .addObject("erasure", erasure)
                .addObject("name", find.name(erasure.subject()))
                .addObject("orderedBy", name(erasure.orderedBy()))
                .addObject(
                        "answeredBy",
                        erasure.answer() == null ? "" : name(erasure.answer().account()))
                .addObject("mine", erasure.orderedBy().equals(CurrentActor.get().account()));
    }

    private String name(UUID account) {
        return accounts.find(account).map(it -> it.name()).orElse(account.toString());
    }

    private static ModelAndView answer(String template, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView(template).addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
