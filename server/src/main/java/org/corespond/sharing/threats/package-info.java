/**
 * A clinician who believes in a serious and imminent threat tells who can prevent it: states the belief in a few taps, reads
 * what the rule lets out and under which law, and releases exactly that (45 CFR 164.512(j), disclosure.md A.9 flows 2, 3).
 */
@NamedInterface("threats")
@NullMarked
package org.corespond.sharing.threats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
