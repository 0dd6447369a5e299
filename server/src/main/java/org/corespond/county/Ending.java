package org.corespond.county;

import java.util.List;
import org.corespond.county.SyntheticEncounter.LegalStatus;
import org.corespond.county.SyntheticEncounter.Offense;
import org.jspecify.annotations.Nullable;

/** How it ends for the person, before the stamps of the way there are known. */
record Ending(
        List<Disposition> dispositions,
        @Nullable Destination destination,
        @Nullable SyntheticFacility facility,
        @Nullable SyntheticFacility refusedBy,
        LegalStatus legalStatus,
        Offense offense) {}
