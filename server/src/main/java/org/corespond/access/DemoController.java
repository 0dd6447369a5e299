package org.corespond.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corespond.access.DemoDesk.Seat;
import org.corespond.access.Doors.Visit;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.web.AllowAnyone;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The demonstration's door: one click to be anybody of the made-up county. It does not exist where people are real. */
@Controller
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
class DemoController {
    private final Accounts accounts;
    private final Directory directory;
    private final LetIn letIn;
    private final Doors doors;

    DemoController(Accounts accounts, Directory directory, LetIn letIn, Doors doors) {
        this.accounts = accounts;
        this.directory = directory;
        this.letIn = letIn;
        this.doors = doors;
    }

    @AllowAnyone
    @GetMapping("/demo")
    ModelAndView show() {
        List<DemoDesk> desks = directory.communities().stream()
                .flatMap(community -> desks(community).stream())
                .toList();
        return new ModelAndView("access/demo").addObject("desks", desks);
    }

    private List<DemoDesk> desks(Community community) {
        return CurrentActor.as(Actor.system(community.id(), "demo"), () -> {
            List<Account> people = accounts.list().stream()
                    .filter(account -> account.standing() == Account.Standing.ACTIVE)
                    .toList();
            List<Membership> memberships = accounts.memberships();
            return directory.agencies().stream()
                    .sorted(Comparator.comparing(Agency::kind))
                    .map(agency -> new DemoDesk(agency, seats(agency, memberships, people)))
                    .filter(desk -> !desk.seats().isEmpty())
                    .toList();
        });
    }

    private static List<Seat> seats(Agency agency, List<Membership> memberships, List<Account> people) {
        return memberships.stream()
                .filter(membership -> membership.agencyId().equals(agency.id()))
                .flatMap(membership -> people.stream()
                        .filter(account -> account.id().equals(membership.accountId()))
                        .map(account -> new Seat(account, membership)))
                .sorted(Comparator.comparing((Seat seat) -> seat.membership().role())
                        .thenComparing(seat -> seat.account().name()))
                .toList();
    }

    @AllowAnyone
    @PostMapping("/demo")
    String be(
            @RequestParam UUID account,
            @RequestParam UUID membership,
            HttpServletRequest request,
            HttpServletResponse response) {
        Visit visit = new Visit(request, response);
        doors.close(visit);
        return letIn.letIn(account, membership)
                .map(insider -> {
                    doors.open(visit, insider, Set.of(Factor.DEMO));
                    return "redirect:/";
                })
                .orElse("redirect:/demo");
    }
}
