package org.corespond.field;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rail entries of this capability. */
@Configuration(proxyBeanMethods = false)
class FieldNav {
    @Bean
    Nav assignmentNav() {
        return new Nav(
                "nav.field",
                "/field",
                "near_me",
                5,
                Set.of(
                        Role.OFFICER,
                        Role.CO_RESPONDER,
                        Role.MOBILE_CRISIS,
                        Role.COMMUNITY_RESPONDER,
                        Role.EMS_LIAISON,
                        Role.CLINICIAN,
                        Role.PEER));
    }
}
