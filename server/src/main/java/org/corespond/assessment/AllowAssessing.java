package org.corespond.assessment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;

/** Whoever may speak for a side in an assessment; for which one, {@link View} says. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allow({
    Role.OFFICER,
    Role.CLINICIAN,
    Role.FACILITY,
    Role.PEER,
    Role.ADVOCATE,
    Role.SUPERVISOR,
    Role.COORDINATOR,
    Role.ADMINISTRATOR
})
@interface AllowAssessing {}
