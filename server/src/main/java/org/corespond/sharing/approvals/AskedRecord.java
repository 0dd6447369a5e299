package org.corespond.sharing.approvals;

import java.util.Optional;
import java.util.UUID;
import org.corespond.people.Identity;

/**
 * What an official may see on a request or under a process; nothing looks alike whatever the reason is.
 *
 * @param by case number
 */
public record AskedRecord(UUID id, String by, Optional<Identity> identity) {}
