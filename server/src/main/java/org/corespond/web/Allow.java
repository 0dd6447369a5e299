package org.corespond.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.corespond.kernel.Role;

/**
 * The roles that may use a handler, or the handlers of one annotation that carries it. A handler that says nothing is
 * closed to everybody.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {
    Role[] value();
}
