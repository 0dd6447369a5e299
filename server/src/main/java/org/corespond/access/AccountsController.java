package org.corespond.access;

import java.util.List;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
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

/** The administrator's pages: who may sign in, in which roles, and the links that let them begin. */
@Controller
class AccountsController {
    private static final String LIST = "/admin/accounts";

    private final Accounts accounts;
    private final Directory directory;
    private final InvitePerson invitePerson;
    private final ManageAccount manage;

    AccountsController(Accounts accounts, Directory directory, InvitePerson invitePerson, ManageAccount manage) {
        this.accounts = accounts;
        this.directory = directory;
        this.invitePerson = invitePerson;
        this.manage = manage;
    }

    @Allow(Role.ADMINISTRATOR)
    @GetMapping(LIST)
    ModelAndView list() {
        List<Agency> agencies = directory.agencies();
        List<Membership> memberships = accounts.memberships();
        List<AccountRow> rows = accounts.list().stream()
                .map(account -> AccountRow.of(account, memberships, agencies))
                .filter(AccountRow::staff)
                .toList();
        return new ModelAndView("access/accounts").addObject("rows", rows);
    }

    @Allow(Role.ADMINISTRATOR)
    @GetMapping(LIST + "/new")
    ModelAndView askInvite() {
        return invitePage(null);
    }

    @Allow(Role.ADMINISTRATOR)
    @PostMapping(LIST)
    ModelAndView invite(InviteForm form) {
        return invitePerson
                .invite(form)
                .fold(
                        done -> linkPage(done.accountId(), done.name(), done.link()),
                        no -> invitePage(no).addObject("form", form));
    }

    @Allow(Role.ADMINISTRATOR)
    @GetMapping(LIST + "/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return accountPage(id, null);
    }

    @Allow(Role.ADMINISTRATOR)
    @PostMapping(LIST + "/{id}/link")
    ModelAndView link(@PathVariable UUID id) {
        return linkPage(id, accounts.staff(id).name(), manage.link(id));
    }

    @Allow(Role.ADMINISTRATOR)
    @PostMapping(LIST + "/{id}/release")
    String release(@PathVariable UUID id) {
        manage.release(id);
        return back(id);
    }

    @Allow(Role.ADMINISTRATOR)
    @PostMapping(LIST + "/{id}/disable")
    ModelAndView disable(@PathVariable UUID id) {
        return after(id, manage.disable(id));
    }

    @Allow(Role.ADMINISTRATOR)
    @PostMapping(LIST + "/{id}/enable")
    String enable(@PathVariable UUID id) {
        manage.enable(id);
        return back(id);
    }

    @Allow(Role.ADMINISTRATOR)
    @PostMapping(LIST + "/{id}/roles")
    String grant(@PathVariable UUID id, @RequestParam UUID agency, @RequestParam Role role) {
        manage.grant(id, directory.agency(agency).id(), role);
        return back(id);
    }

    @Allow(Role.ADMINISTRATOR)
    @PostMapping(LIST + "/{id}/roles/{membership}/remove")
    ModelAndView revoke(@PathVariable UUID id, @PathVariable UUID membership) {
        return after(id, manage.revoke(id, membership));
    }

    private ModelAndView after(UUID id, Result<UUID> result) {
        return result.fold(done -> new ModelAndView(back(id)), no -> accountPage(id, no));
    }

    private static String back(UUID id) {
        return "redirect:" + LIST + "/" + id;
    }

    private ModelAndView accountPage(UUID id, @Nullable Refused<?> refused) {
        List<Agency> agencies = directory.agencies();
        AccountRow row = AccountRow.of(accounts.staff(id), accounts.memberships(id), agencies);
        return refusable("access/account", refused).addObject("row", row).addObject("agencies", agencies);
    }

    private ModelAndView invitePage(@Nullable Refused<?> refused) {
        return refusable("access/invite", refused).addObject("agencies", directory.agencies());
    }

    private static ModelAndView refusable(String template, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView(template).addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** Shown in the answer itself: a link kept for a next page would have to be stored. */
    private static ModelAndView linkPage(UUID id, String name, String link) {
        return new ModelAndView("access/link")
                .addObject("id", id)
                .addObject("name", name)
                .addObject("link", link)
                .addObject("qr", QrPicture.of(link));
    }
}
