/**
 * The product as its people meet it: started by its own launcher, used in a real browser, from outside. A journey knows
 * pages, words and keys, and no class of the server.
 */
package org.corespond.journeys;
