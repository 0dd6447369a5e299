package org.corespond.access;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessNav {
    @Bean
    static Nav accountsNav() {
        return new Nav("nav.accounts", "/admin/accounts", "people", 10, Set.of(Role.ADMINISTRATOR));
    }

    @Bean
    static Nav devicesNav() {
        return new Nav("nav.devices", "/admin/devices", "lock_open", 90, Set.of(Role.ADMINISTRATOR));
    }
}
