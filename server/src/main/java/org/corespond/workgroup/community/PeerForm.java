package org.corespond.workgroup.community;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.corespond.kernel.Refused;
import org.corespond.web.FormText;
import org.jspecify.annotations.Nullable;

/** What is asked about a peer specialist. */
public record PeerForm(
        @Nullable String agency,
        @Nullable String name,
        @Nullable String credential,
        @Nullable String validUntil,
        @Nullable List<String> worksAt,
        @Nullable String languages) {
    static final PeerForm EMPTY = new PeerForm(null, null, null, null, null, null);

    public String shown(@Nullable String typed) {
        return FormText.plain(typed);
    }

    public boolean at(PeerSetting setting) {
        return worksAt != null && worksAt.contains(setting.name());
    }

    Set<PeerSetting> settings() {
        return Arrays.stream(PeerSetting.values()).filter(this::at).collect(Collectors.toSet());
    }

    <T> Optional<Refused<T>> wrong() {
        if (shown(name).isEmpty()) {
            return Optional.of(Refused.at("name", "peer.name"));
        }
        if (settings().isEmpty()) {
            return Optional.of(Refused.at("worksAt", "peer.works"));
        }
        boolean unread =
                !shown(validUntil).isEmpty() && FormText.day(validUntil).isEmpty();
        return unread ? Optional.of(Refused.at("validUntil", "peer.until")) : Optional.empty();
    }
}
