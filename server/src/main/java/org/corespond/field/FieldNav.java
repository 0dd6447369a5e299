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
        return new Nav("nav.field", "/field", "near_me", 5, CrewMembers.RIDING);
    }

    @Bean
    Nav unitsNav() {
        return new Nav("nav.units", "/units", "directions_car", 25, Set.of(Role.DISPATCHER, Role.SUPERVISOR));
    }
}
