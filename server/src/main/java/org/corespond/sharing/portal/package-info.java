/**
 * The person's own room: the crisis card and the advance directive in the person's words, who may see them and when, who
 * looked and why, and what the person says is wrong. Entered by invitation of an agency that works with the person. What
 * the person decides here reaches every decision of the gate as facts; nothing of it goes around the gate.
 */
@NamedInterface("portal")
@NullMarked
package org.corespond.sharing.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
