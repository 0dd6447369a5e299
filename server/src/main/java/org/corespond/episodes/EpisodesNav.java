package org.corespond.episodes;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rail entries of this capability. */
@Configuration(proxyBeanMethods = false)
class EpisodesNav {
    @Bean
    Nav boardNav() {
        return new Nav("nav.board", "/board", "list", 10, Set.of(Role.COORDINATOR, Role.SUPERVISOR, Role.DISPATCHER));
    }

    @Bean
    Nav offersNav() {
        return new Nav(
                "nav.offers",
                "/offers",
                "notifications",
                20,
                Set.of(
                        Role.DISPATCHER,
                        Role.CLINICIAN,
                        Role.PEER,
                        Role.OFFICER,
                        Role.CO_RESPONDER,
                        Role.MOBILE_CRISIS,
                        Role.COMMUNITY_RESPONDER,
                        Role.EMS_LIAISON));
    }
}
