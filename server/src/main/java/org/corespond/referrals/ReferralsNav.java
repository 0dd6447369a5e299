package org.corespond.referrals;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rail entries of this capability. */
@Configuration(proxyBeanMethods = false)
class ReferralsNav {
    @Bean
    Nav followUpNav() {
        return new Nav("nav.follow-up", "/follow-up", "favorite", 30, Set.of(Role.FOLLOW_UP, Role.CLINICIAN));
    }
}
