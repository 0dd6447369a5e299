/**
 * What is counted, and how: each measure is one dated, versioned definition in SQL, read from one catalogue and run by
 * page, download and command line alike. A measure first asks whether the source can say what it needs.
 */
@NamedInterface("measure")
@NullMarked
package org.corespond.outcomes.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
