package org.corespond.sharing.consents;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rail entries of this capability. */
@Configuration(proxyBeanMethods = false)
class ConsentsNav {
    @Bean
    Nav consentNoticesNav() {
        return new Nav(
                "nav.consent-notices",
                "/consents/notices",
                "notifications",
                60,
                Set.of(Role.PRIVACY_OFFICER, Role.CLINICIAN, Role.FACILITY, Role.FOLLOW_UP));
    }

    @Bean
    Nav myConsentsNav() {
        return new Nav("nav.portal.consents", "/portal/consents", "check_circle", 25, Set.of(Role.PERSON));
    }
}
