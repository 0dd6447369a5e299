package org.corespond.access;

import java.util.UUID;
import org.corespond.kernel.Role;

/** What the page of an invitation asks. */
public record InviteForm(String name, String login, UUID agency, Role role) {}
