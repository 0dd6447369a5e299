package org.corespond.outcomes;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rail entries of this capability. */
@Configuration(proxyBeanMethods = false)
class OutcomesNav {
    @Bean
    static Nav outcomeNav() {
        return new Nav(
                "outcomes.nav",
                "/outcomes",
                "insights",
                26,
                Set.of(Role.COORDINATOR, Role.SUPERVISOR, Role.ANALYST, Role.ADMINISTRATOR));
    }

    @Bean
    static Nav importNav() {
        return new Nav(
                "outcomes.imports.nav",
                "/imports",
                "upload_file",
                70,
                Set.of(Role.COORDINATOR, Role.ANALYST, Role.ADMINISTRATOR));
    }
}
