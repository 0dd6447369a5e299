/**
 * What a person agreed to: recorded element by element, signed on a screen or on paper, shown in plain words, revoked at
 * once. Each consent becomes a fact of every decision about the person, and is checked again each time somebody relies on it.
 */
@NamedInterface("consents")
@NullMarked
package org.corespond.sharing.consents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
