package org.corespond.sharing.sealing;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SealingNav {
    @Bean
    Nav sealsNav() {
        return new Nav("nav.seals", "/privacy/seals", "lock_outline", 37, Set.of(Role.PRIVACY_OFFICER));
    }
}
