package org.corespond.workgroup.community;

import java.time.LocalDate;
import java.util.UUID;

/** Something that was done to make the program known, and how many it reached. */
public record CampaignEvent(
        UUID id, LocalDate heldOn, String title, String audience, String place, int materials, int reached) {}
