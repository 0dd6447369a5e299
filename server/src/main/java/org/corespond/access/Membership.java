package org.corespond.access;

import java.util.UUID;
import org.corespond.kernel.Role;

/** One role of an account for one agency; a session acts in exactly one. */
public record Membership(UUID id, UUID accountId, UUID agencyId, Role role) {}
