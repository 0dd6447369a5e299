package org.corespond.workgroup;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;

/** Whoever sits at the table or prepares it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allow({
    Role.COORDINATOR,
    Role.ADMINISTRATOR,
    Role.SUPERVISOR,
    Role.CLINICIAN,
    Role.PEER,
    Role.ADVOCATE,
    Role.ANALYST,
    Role.PRIVACY_OFFICER
})
@interface AllowWorkgroup {}
