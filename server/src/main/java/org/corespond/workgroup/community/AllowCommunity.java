package org.corespond.workgroup.community;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;

/** Whoever works with people here and sees what is missing. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allow({
    Role.COORDINATOR,
    Role.ADVOCATE,
    Role.PEER,
    Role.SUPERVISOR,
    Role.CLINICIAN,
    Role.OFFICER,
    Role.CO_RESPONDER,
    Role.MOBILE_CRISIS,
    Role.COMMUNITY_RESPONDER,
    Role.FACILITY,
    Role.FOLLOW_UP,
    Role.ANALYST
})
@interface AllowCommunity {}
