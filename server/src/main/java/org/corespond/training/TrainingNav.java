package org.corespond.training;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TrainingNav {
    @Bean
    static Nav trainingNav() {
        return new Nav(
                "nav.training",
                ClassController.HOME,
                "school",
                35,
                Set.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.SUPERVISOR));
    }

    /** Those who plan training have it among its pages. */
    @Bean
    static Nav myTrainingNav() {
        return new Nav(
                "nav.training.mine",
                MineController.MINE,
                "school",
                95,
                Set.of(
                        Role.CALL_TAKER,
                        Role.DISPATCHER,
                        Role.CLINICIAN,
                        Role.PEER,
                        Role.OFFICER,
                        Role.CO_RESPONDER,
                        Role.MOBILE_CRISIS,
                        Role.COMMUNITY_RESPONDER,
                        Role.EMS_LIAISON,
                        Role.FACILITY,
                        Role.FOLLOW_UP));
    }
}
