package org.corespond.sharing.portal;

import java.util.UUID;
import org.corespond.access.PortalAccounts.Invited;
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

/** Inviting a person to the portal: a link on paper or as a picture, that opens once. */
@Controller
class InvitationController {
    private final InviteToPortal inviteToPortal;

    InvitationController(InviteToPortal inviteToPortal) {
        this.inviteToPortal = inviteToPortal;
    }

    @Allow({Role.CLINICIAN, Role.PEER, Role.CO_RESPONDER, Role.MOBILE_CRISIS, Role.FOLLOW_UP, Role.FACILITY})
    @GetMapping("/portal-invitations/{person}")
    ModelAndView ask(@PathVariable UUID person) {
        return page(person, null);
    }

    @Allow({Role.CLINICIAN, Role.PEER, Role.CO_RESPONDER, Role.MOBILE_CRISIS, Role.FOLLOW_UP, Role.FACILITY})
    @PostMapping("/portal-invitations/{person}")
    ModelAndView invite(@PathVariable UUID person, @RequestParam String name, @RequestParam String login) {
        return answer(person, inviteToPortal.invite(person, name, login));
    }

    @Allow({Role.CLINICIAN, Role.PEER, Role.CO_RESPONDER, Role.MOBILE_CRISIS, Role.FOLLOW_UP, Role.FACILITY})
    @PostMapping("/portal-invitations/{person}/again")
    ModelAndView again(@PathVariable UUID person) {
        return answer(person, inviteToPortal.again(person));
    }

    @Allow({Role.CLINICIAN, Role.PEER, Role.CO_RESPONDER, Role.MOBILE_CRISIS, Role.FOLLOW_UP, Role.FACILITY})
    @PostMapping("/portal-invitations/{person}/family")
    ModelAndView family(
            @PathVariable UUID person,
            @RequestParam String name,
            @RequestParam String relation,
            @RequestParam String login) {
        return answer(person, inviteToPortal.family(person, relation, name, login));
    }

    /** Shown in the answer itself: a link kept for a next page would have to be stored. */
    private ModelAndView answer(UUID person, Result<Invited> result) {
        return result.fold(invited -> new ModelAndView("portal/link", "invited", invited), no -> page(person, no));
    }

    private ModelAndView page(UUID person, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView("portal/invite")
                .addObject("person", person)
                .addObject("open", inviteToPortal.open(person))
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
