package org.corespond.referrals;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;

/** Whoever follows a person up. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allow({Role.CLINICIAN, Role.FOLLOW_UP})
@interface AllowFollowUp {}
