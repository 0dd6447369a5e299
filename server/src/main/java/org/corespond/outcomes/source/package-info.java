/**
 * Reading a department's export row by row, whatever the program that wrote it: delimited text, compressed text, old and
 * new Excel. Rows stream, so a million of them need no more memory than one. A record that cannot be read is handed on
 * with its fault and its line, because every row of the file has to be accounted for. The delimited reader is our own:
 * the libraries stop at, or silently swallow the file after, a quote that is never closed, and we lose only that line.
 */
@NullMarked
package org.corespond.outcomes.source;

import org.jspecify.annotations.NullMarked;
