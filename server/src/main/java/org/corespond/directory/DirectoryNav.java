package org.corespond.directory;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DirectoryNav {
    @Bean
    static Nav agenciesNav() {
        return new Nav("nav.agencies", "/admin/agencies", "account_balance", 20, Set.of(Role.ADMINISTRATOR));
    }
}
