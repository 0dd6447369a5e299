package org.corespond;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test that is the same whatever PostgreSQL there is, and long enough not to be run once for each of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@org.junit.jupiter.api.Tag("no-database")
@net.jqwik.api.Tag("no-database")
public @interface NoDatabase {}
