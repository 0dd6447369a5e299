package org.corespond.training;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;

/** Whoever plans training or plans who is on duty. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allow({Role.COORDINATOR, Role.ADMINISTRATOR, Role.SUPERVISOR})
@interface AllowReadingTraining {}
