package org.corespond.sharing.approvals;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rail entry of this capability. */
@Configuration(proxyBeanMethods = false)
class RecordsNav {
    @Bean
    Nav recordsNav() {
        return new Nav("nav.records", "/records", "account_balance", 65, Set.of(Role.OFFICER, Role.SUPERVISOR));
    }
}
