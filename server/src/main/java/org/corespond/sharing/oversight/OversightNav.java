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
        return nav("nav.privacy", "/privacy", "lock", 10);
    }

    @Bean
    Nav weeklyNav() {
        return nav("nav.weekly", "/privacy/weekly", "visibility", 20);
    }

    private static Nav nav(String label, String href, String icon, int order) {
        return new Nav(label, href, icon, order, Set.of(Role.PRIVACY_OFFICER));
    }
}
