/**
 * Measures a built copy as its users meet it: started by the launcher, visited over the network, on this machine.
 * Prints figures beside their aims and beside a peer of the same run; decides nothing.
 */
@NullMarked
package org.corespond.bench;

import org.jspecify.annotations.NullMarked;
