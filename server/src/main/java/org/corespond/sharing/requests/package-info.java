/**
 * Data sets that one agency asks of another: what for, which fields of which records, of which time. Somebody else, at the
 * agency that holds them, approves or refuses; then the set is made record by record through the gate.
 */
@NamedInterface("requests")
@NullMarked
package org.corespond.sharing.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
