package org.corespond.assessment;

import java.util.List;
import java.util.Optional;

/**
 * What the answers come to.
 *
 * @param overall the mean of the domains, not of the items
 * @param conservative the same with each unanswered item counted as 0
 */
public record Scores(List<Domain> domains, Share overall, Share conservative) {
    public Scores {
        domains = List.copyOf(domains);
    }

    /**
     * One domain.
     *
     * @param answered how many items have a score
     * @param notApplicable how many left the denominator
     * @param unanswered how many nobody answered
     */
    public record Domain(
            String section, int answered, int notApplicable, int unanswered, Share share, Share conservative) {}

    public int unanswered() {
        return domains.stream().mapToInt(Domain::unanswered).sum();
    }

    public Optional<Domain> find(String section) {
        return domains.stream().filter(it -> it.section().equals(section)).findFirst();
    }
}
