package org.corespond.access;

import java.util.Comparator;
import java.util.List;
import org.corespond.kernel.CurrentActor;
import org.corespond.web.AllowSignedIn;
import org.corespond.web.Nav;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Home is where the role's work begins: the first entry of its rail. */
@Controller
@ConditionalOnWebApplication
class HomeController {
    private final List<Nav> nav;

    HomeController(List<Nav> nav) {
        this.nav = nav.stream().sorted(Comparator.comparingInt(Nav::order)).toList();
    }

    @AllowSignedIn
    @GetMapping("/")
    String home() {
        return "redirect:"
                + nav.stream()
                        .filter(entry ->
                                entry.roles().contains(CurrentActor.get().role()))
                        .findFirst()
                        .map(Nav::href)
                        .orElse("/me");
    }
}
