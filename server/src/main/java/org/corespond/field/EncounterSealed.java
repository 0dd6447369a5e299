package org.corespond.field;

import java.util.UUID;

/** The facts of arrest and charge of an encounter were sealed: whoever derived something from them takes it back now. */
public record EncounterSealed(UUID communityId, UUID episodeId, long visit) {}
