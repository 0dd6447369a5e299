package org.corespond.outcomes.mapping;

import java.util.List;
import java.util.Set;

/**
 * A column of the source under the short name that the mapping gives it.
 *
 * @param headers the headers under which files have it, first match wins
 * @param position column counted from 1, or 0 to go by the header
 * @param optional whether a file may lack it
 * @param missing folded values that mean "no value" here, beside those of the whole mapping
 * @param reviewed whether somebody looked and found nothing identifying under a sensitive header
 */
record Column(
        String name, List<String> headers, int position, boolean optional, Set<String> missing, boolean reviewed) {
    boolean sensitive() {
        return !reviewed && headers.stream().anyMatch(SensitiveHeaders::match);
    }
}
