package org.corespond.assessment;

import java.util.Set;
import org.corespond.kernel.Role;
import org.corespond.web.Nav;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rail entries of this capability; for those in the field it stands last. */
@Configuration(proxyBeanMethods = false)
class AssessmentNav {
    @Bean
    static Nav questionsNav() {
        return new Nav(
                "nav.questions",
                QuestionsController.ALL,
                "help_outline",
                40,
                Set.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.ANALYST));
    }

    @Bean
    static Nav assessmentNav() {
        return new Nav(
                "nav.assessments",
                AssessmentController.ALL,
                "check_circle",
                90,
                Set.of(
                        Role.OFFICER,
                        Role.CLINICIAN,
                        Role.FACILITY,
                        Role.PEER,
                        Role.ADVOCATE,
                        Role.SUPERVISOR,
                        Role.COORDINATOR,
                        Role.ADMINISTRATOR));
    }
}
