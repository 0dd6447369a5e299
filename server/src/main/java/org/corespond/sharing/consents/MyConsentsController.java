package org.corespond.sharing.consents;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The person reads at the portal what was agreed to, and takes it back. */
@Controller
class MyConsentsController {
    private static final String MINE = "/portal/consents";

    private final Reader reader;
    private final RevokeConsent revokeConsent;

    MyConsentsController(Reader reader, RevokeConsent revokeConsent) {
        this.reader = reader;
        this.revokeConsent = revokeConsent;
    }

    @Allow(Role.PERSON)
    @GetMapping(MINE)
    ModelAndView list() {
        return new ModelAndView("consents/mine", "consents", reader.read());
    }

    /** What is taken back at the portal is taken back in writing (42 CFR 2.31(a)(6)), and counts in this transaction. */
    @Allow(Role.PERSON)
    @PostMapping(MINE + "/{consent}/revocation")
    ModelAndView revoke(@PathVariable UUID consent, @RequestParam UUID key) {
        UUID person = CurrentActor.get().person();
        revokeConsent.revoke(person, consent, RevokeConsent.How.WRITTEN, key).orThrow();
        return new ModelAndView("redirect:" + MINE);
    }

    /** Reads the list and writes the view, in one transaction. */
    @Component
    static class Reader {
        private final Consents consents;
        private final ConsentPages.ConsentViews views;
        private final Audit audit;

        Reader(Consents consents, ConsentPages.ConsentViews views, Audit audit) {
            this.consents = consents;
            this.views = views;
            this.audit = audit;
        }

        /** What is open first. */
        @Transactional
        public List<ConsentView> read() {
            UUID person = CurrentActor.get().person();
            List<ConsentView> all = consents.listOf(person).stream()
                    .map(views::of)
                    .sorted(Comparator.comparing(view -> !view.open()))
                    .toList();
            audit.viewed("portal.consents", List.of(person));
            return all;
        }
    }
}
