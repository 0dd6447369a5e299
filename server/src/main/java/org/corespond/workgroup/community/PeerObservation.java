package org.corespond.workgroup.community;

import java.time.Instant;
import java.util.UUID;

/** What a peer specialist saw of how a rule works on people. */
public record PeerObservation(UUID id, UUID agency, PeerSetting setting, String seen, String effect, Instant at) {}
