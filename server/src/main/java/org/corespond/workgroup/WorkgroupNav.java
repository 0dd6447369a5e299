package org.corespond.workgroup;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rail entries of this capability. */
@Configuration(proxyBeanMethods = false)
class WorkgroupNav {
    /** Everybody who works here reads and acknowledges the policies. */
    @Bean
    Nav policiesNav() {
        return new Nav(
                "nav.policies",
                "/policies",
                "topic",
                95,
                Arrays.stream(Role.values()).filter(Role::staff).collect(Collectors.toSet()));
    }

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
