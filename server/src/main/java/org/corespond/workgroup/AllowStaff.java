package org.corespond.workgroup;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;

/** Whoever works here; nobody of the portal. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allow({
    Role.CALL_TAKER,
    Role.DISPATCHER,
    Role.SUPERVISOR,
    Role.CLINICIAN,
    Role.PEER,
    Role.ADVOCATE,
    Role.OFFICER,
    Role.CO_RESPONDER,
    Role.MOBILE_CRISIS,
    Role.COMMUNITY_RESPONDER,
    Role.EMS_LIAISON,
    Role.FACILITY,
    Role.FOLLOW_UP,
    Role.COORDINATOR,
    Role.ADMINISTRATOR,
    Role.ANALYST,
    Role.PRIVACY_OFFICER
})
@interface AllowStaff {}
