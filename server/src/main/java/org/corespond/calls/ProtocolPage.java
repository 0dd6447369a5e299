package org.corespond.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The protocol in force, the dispatch codes that are diverted, and what can be tried.
 *
 * @param shipped dispatch codes that the protocol itself diverts
 * @param enabled those that this site added
 */
public record ProtocolPage(
        Version current, List<Version> versions, List<String> shipped, List<Code> enabled, LocalDate today) {
    public ProtocolPage {
        versions = List.copyOf(versions);
        shipped = List.copyOf(shipped);
        enabled = List.copyOf(enabled);
    }

    /** A version of a protocol that is installed. */
    public record Version(String key, String title, LocalDate validFrom) {
        static Version of(Screening screening) {
            return new Version(screening.key(), screening.title(), screening.validFrom());
        }
    }

    /** A dispatch code in its plain form, and since when it is diverted here. */
    public record Code(String code, Instant since) {}
}
