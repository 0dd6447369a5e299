package org.corespond.sharing.consents;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;

/** Whoever takes consents, and the privacy officer, who reads them. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allow({Role.CLINICIAN, Role.MOBILE_CRISIS, Role.CO_RESPONDER, Role.FACILITY, Role.FOLLOW_UP, Role.PRIVACY_OFFICER})
@interface AllowReadingConsents {}
