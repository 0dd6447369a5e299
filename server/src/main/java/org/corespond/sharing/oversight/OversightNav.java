package org.corespond.sharing.oversight;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rail entries of this capability. */
@Configuration(proxyBeanMethods = false)
class OversightNav {
    @Bean
    Nav privacyNav() {
        return nav("nav.privacy", "/privacy/waiting", "lock", 10);
    }

    @Bean
    Nav weeklyNav() {
        return nav("nav.weekly", "/privacy/weekly", "visibility", 20);
    }

    @Bean
    Nav privacyPeopleNav() {
        return nav("nav.people", "/privacy/people", "people", 30);
    }

    @Bean
    Nav decisionsNav() {
        return nav("nav.decisions", "/privacy/decisions", "history", 40);
    }

    @Bean
    Nav whoSeesNav() {
        return nav("nav.sees", "/privacy/who-sees", "help_outline", 50);
    }

    @Bean
    Nav processNav() {
        return nav("nav.process", "/privacy/process", "account_balance", 35);
    }

    private static Nav nav(String label, String href, String icon, int order) {
        return new Nav(label, href, icon, order, Set.of(Role.PRIVACY_OFFICER));
    }
}
