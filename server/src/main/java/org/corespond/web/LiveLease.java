package org.corespond.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BooleanSupplier;

/** How long a page may listen: as long as the session that opened it is open, on whichever node that changes. */
public interface LiveLease {

    /** The question that is asked before each word: true while the session is neither locked nor over. */
    BooleanSupplier of(HttpServletRequest request);
}
