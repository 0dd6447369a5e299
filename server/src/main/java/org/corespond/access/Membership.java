package org.corespond.access;

import java.util.UUID;
import org.corespond.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * One role of an account for one agency; a session acts in exactly one.
 *
 * @param personId for the portal: the person whom the agency invited, or whose family it invited
 */
public record Membership(
        UUID id,
        UUID accountId,
        UUID agencyId,
        Role role,
        @Nullable UUID personId) {}
