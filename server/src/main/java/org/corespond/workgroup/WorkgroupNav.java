package org.corespond.workgroup;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rail entries of this capability. */
@Configuration(proxyBeanMethods = false)
class WorkgroupNav {
    @Bean
    Nav workgroupNav() {
        return new Nav(
                "nav.workgroup",
                "/workgroup",
                "forum",
                28,
                Set.of(
                        Role.COORDINATOR,
                        Role.ADMINISTRATOR,
                        Role.SUPERVISOR,
                        Role.CLINICIAN,
                        Role.PEER,
                        Role.ADVOCATE,
                        Role.ANALYST,
                        Role.PRIVACY_OFFICER));
    }
}
