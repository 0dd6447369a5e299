/**
 * Orders of courts that seal or destroy facts of arrest and charge: taken in, matched by two people, carried out in every
 * place that shows or counts them, told to whoever received them, and certified.
 */
@NamedInterface("sealing")
@NullMarked
package org.corespond.sharing.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
