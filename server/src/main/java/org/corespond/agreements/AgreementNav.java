package org.corespond.agreements;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgreementNav {
    @Bean
    static Nav agreementsNav() {
        return new Nav(
                "nav.agreements",
                AgreementController.ALL,
                "groups",
                30,
                Set.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.PRIVACY_OFFICER));
    }
}
