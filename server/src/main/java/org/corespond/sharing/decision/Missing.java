package org.corespond.sharing.decision;

/** What a denial lacked: a code for machines and a sentence for those who may know. */
public record Missing(String code, String sentence) {}
