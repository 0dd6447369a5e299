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
                CourseController.ALL,
                "school",
                35,
                Set.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.SUPERVISOR));
    }
}
