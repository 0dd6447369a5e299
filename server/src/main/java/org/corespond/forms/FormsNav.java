package org.corespond.forms;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FormsNav {
    @Bean
    static Nav formsNav() {
        return new Nav(
                "nav.forms",
                "/forms",
                "edit",
                65,
                Set.of(Role.FACILITY, Role.FOLLOW_UP, Role.COORDINATOR, Role.ADMINISTRATOR));
    }
}
