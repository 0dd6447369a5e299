package org.corespond.sharing.portal;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PortalNav {
    @Bean
    static Nav portalCardNav() {
        return new Nav("nav.portal.card", "/portal/card", "account_box", 10, Set.of(Role.PERSON));
    }

    @Bean
    static Nav portalWhoNav() {
        return new Nav("nav.portal.who", "/portal/who", "visibility", 20, Set.of(Role.PERSON));
    }

    @Bean
    static Nav portalLookedNav() {
        return new Nav("nav.portal.looked", "/portal/looked", "history", 30, Set.of(Role.PERSON));
    }

    @Bean
    static Nav portalDirectiveNav() {
        return new Nav("nav.portal.directive", "/portal/directive", "shield", 35, Set.of(Role.PERSON));
    }

    @Bean
    static Nav portalSayNav() {
        return new Nav("nav.portal.say", "/portal/say", "flag", 40, Set.of(Role.PERSON));
    }

    @Bean
    static Nav portalFamilyNav() {
        return new Nav("nav.portal.family", "/portal/family", "account_box", 10, Set.of(Role.FAMILY));
    }

    @Bean
    static Nav disputesNav() {
        return new Nav("nav.disputes", "/disputes", "flag", 70, Set.of(Role.PRIVACY_OFFICER, Role.COORDINATOR));
    }
}
