package org.corespond.calls;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rail entry of this capability. */
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
}
