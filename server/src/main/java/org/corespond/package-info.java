/** Corespond: one person's way from the first call to connected care, across agencies that share no computer. */
@NullMarked
package org.corespond;

import org.jspecify.annotations.NullMarked;
