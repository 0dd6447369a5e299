/**
 * The decision itself: who may see which fields of a record, for what, by which rule, and what it obliges to. A pure
 * function of the request, the facts and a policy set: no Spring, no SQL, no clock, no file. The law follows the holder and
 * the origin of a record, so that the regimes of a segment come first and who asks comes second; every regime has to allow,
 * and what is missing, unknown or out of date means no.
 */
@NamedInterface("decision")
@NullMarked
package org.corespond.sharing.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
