package org.corespond.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.corespond.kernel.Role;

/** Whoever goes to a person or answers by phone, and looks for a place. */
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
public @interface AllowResponders {}
