package org.corespond.county;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/** Counties for tests, made once. */
final class Counties {
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    static final SyntheticCounty VILLAGE = of("village");
    static final SyntheticCounty COUNTY = of("county");
    static final List<SyntheticCall> COUNTY_CALLS = COUNTY.calls().toList();

    private Counties() {}

    static SyntheticCounty of(String size) {
        try {
            return SyntheticCounty.of(CountySettings.named(size), FIRST_DAY);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
