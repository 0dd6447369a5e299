package org.corespond.workgroup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One version of a policy.
 *
 * @param readers who has acknowledged it: accounts with their names
 */
public record PolicyText(
        int number,
        String title,
        String text,
        String sha256,
        LocalDate from,
        String writtenBy,
        Instant at,
        Map<UUID, String> readers) {
    /**
     * A policy as somebody reads it.
     *
     * @param versions the latest first
     * @param mine whether the reader has acknowledged the latest
     * @param missing names of the staff who have not
     */
    public record Page(UUID id, List<PolicyText> versions, boolean mine, List<String> missing) {
        public Page {
            versions = List.copyOf(versions);
            missing = List.copyOf(missing);
        }

        public PolicyText latest() {
            return versions.getFirst();
        }

        public Asking version() {
            return Asking.of("policy", "/policies/" + id + "/versions", KeepPolicies.fields());
        }
    }

    public PolicyText {
        readers = Map.copyOf(readers);
    }
}
