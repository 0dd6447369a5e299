/**
 * How long records are kept, and how they end: retention rules as dated data, what is due by them, legal holds, and the
 * erasure of a person by destroying the key, which takes two people.
 */
@NamedInterface("retention")
@NullMarked
package org.corespond.sharing.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
