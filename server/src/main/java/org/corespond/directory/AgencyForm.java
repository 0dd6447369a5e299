package org.corespond.directory;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed about an agency, kept as it was typed. */
public record AgencyForm(@Nullable String name, @Nullable String kind) {
    static final AgencyForm EMPTY = new AgencyForm("", "");

    static AgencyForm of(Agency agency) {
        return new AgencyForm(agency.name(), agency.kind().name());
    }

    public AgencyForm {
        name = name == null ? "" : name.strip();
        kind = kind == null ? "" : kind.strip();
    }

    public boolean chose(Agency.Kind one) {
        return one.name().equals(kind);
    }

    Optional<Agency.Kind> kindChosen() {
        return Arrays.stream(Agency.Kind.values()).filter(this::chose).findFirst();
    }
}
