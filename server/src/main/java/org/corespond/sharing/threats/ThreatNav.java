package org.corespond.sharing.threats;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rail entry of this capability. */
@Configuration(proxyBeanMethods = false)
class ThreatNav {
    @Bean
    Nav threatsNav() {
        return new Nav(
                "nav.threats",
                "/threats",
                "campaign",
                60,
                Set.of(
                        Role.CLINICIAN,
                        Role.MOBILE_CRISIS,
                        Role.CO_RESPONDER,
                        Role.OFFICER,
                        Role.SUPERVISOR,
                        Role.DISPATCHER));
    }
}
