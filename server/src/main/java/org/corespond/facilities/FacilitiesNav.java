package org.corespond.facilities;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rail entries of this capability. */
@Configuration(proxyBeanMethods = false)
class FacilitiesNav {
    @Bean
    Nav deskNav() {
        return new Nav("nav.facility", "/facility", "local_hospital", 5, Set.of(Role.FACILITY));
    }
}
