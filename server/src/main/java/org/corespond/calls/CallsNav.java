package org.corespond.calls;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rail entries of this capability. */
@Configuration(proxyBeanMethods = false)
class CallsNav {
    @Bean
    Nav callListNav() {
        return new Nav(
                "nav.calls",
                "/calls",
                "phone",
                5,
                Set.of(Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR, Role.CLINICIAN, Role.PEER));
    }

    @Bean
    Nav protocolNav() {
        return new Nav("nav.protocol", "/protocol", "history", 50, Set.of(Role.SUPERVISOR, Role.COORDINATOR));
    }
}
