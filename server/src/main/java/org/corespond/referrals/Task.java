package org.corespond.referrals;

import java.time.Instant;
import java.util.UUID;

/** Follow-up that my agency accepted; the first contact is due then. */
record Task(UUID episodeId, FollowUpPolicy.Origin origin, Instant acceptedAt, Instant dueAt) {}
