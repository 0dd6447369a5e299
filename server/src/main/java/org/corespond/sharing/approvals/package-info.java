/**
 * Law enforcement asks for a record: under a legal process that the holder has approved, or on a request that somebody of
 * the holder approves first, where the rule asks for a human (45 CFR 164.512(f), obligation HUAPRV).
 */
@NamedInterface("approvals")
@NullMarked
package org.corespond.sharing.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
