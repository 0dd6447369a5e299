/**
 * What the people whom it is all for say, and what becomes of it: praise, complaints, ideas and harm, by name or without,
 * with an advocate beside the coordinator; the short survey after an encounter; gaps in what a community offers; stories
 * that their tellers lend and take back; peer specialists; and the pages that tell the public whom to call. A sender's name
 * lies apart from the words, and no agency that the words are about ever reads it.
 */
@NamedInterface("community")
@NullMarked
package org.corespond.workgroup.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
