package org.corespond.episodes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;

/** Whoever watches over the open episodes. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allow({Role.COORDINATOR, Role.SUPERVISOR, Role.DISPATCHER})
@interface AllowBoard {}
