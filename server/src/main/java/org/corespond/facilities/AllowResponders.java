package org.corespond.facilities;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;

/** Whoever looks for a place for a person. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allow({
    Role.CLINICIAN,
    Role.PEER,
    Role.OFFICER,
    Role.CO_RESPONDER,
    Role.MOBILE_CRISIS,
    Role.COMMUNITY_RESPONDER,
    Role.EMS_LIAISON
})
@interface AllowResponders {}
