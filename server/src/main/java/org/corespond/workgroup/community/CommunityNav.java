package org.corespond.workgroup.community;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommunityNav {
    @Bean
    static Nav feedbackNav() {
        return new Nav("nav.community", FeedbackController.ALL, "hearing", 38, Set.of(Role.COORDINATOR, Role.ADVOCATE));
    }

    /** For all others who see what is missing; who keeps the register finds it beside the feedback. */
    @Bean
    static Nav gapsNav() {
        return new Nav(
                "nav.gaps",
                GapController.ALL,
                "push_pin",
                95,
                Set.of(
                        Role.PEER,
                        Role.SUPERVISOR,
                        Role.CLINICIAN,
                        Role.OFFICER,
                        Role.CO_RESPONDER,
                        Role.MOBILE_CRISIS,
                        Role.COMMUNITY_RESPONDER,
                        Role.FACILITY,
                        Role.FOLLOW_UP,
                        Role.ANALYST));
    }
}
