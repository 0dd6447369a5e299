/**
 * Oversight of sharing: break-glass and its review, the privacy officer's queue and weekly review of the audit, the
 * accounting of disclosures with its suspension, legal process, and decisions put again.
 */
@NamedInterface("oversight")
@NullMarked
package org.corespond.sharing.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
