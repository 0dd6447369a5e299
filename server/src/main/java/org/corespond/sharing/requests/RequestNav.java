package org.corespond.sharing.requests;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RequestNav {
    @Bean
    static Nav requestsNav() {
        return new Nav(
                "nav.requests",
                DataRequestController.ALL,
                "topic",
                60,
                Set.of(
                        Role.CLINICIAN,
                        Role.FOLLOW_UP,
                        Role.SUPERVISOR,
                        Role.ANALYST,
                        Role.PRIVACY_OFFICER,
                        Role.COORDINATOR,
                        Role.ADMINISTRATOR));
    }
}
