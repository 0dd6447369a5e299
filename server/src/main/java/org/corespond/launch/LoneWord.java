package org.corespond.launch;

/**
 * A word that needs neither database nor server: found by {@link java.util.ServiceLoader}, so that it answers at once and on a
 * machine that has nothing else.
 */
public interface LoneWord extends Word {}
