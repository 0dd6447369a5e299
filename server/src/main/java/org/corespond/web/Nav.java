package org.corespond.web;

import java.util.Set;
import org.corespond.kernel.Role;

/**
 * An entry of the left rail (on a phone: of the bottom bar), shown to the roles that use it.
 *
 * @param label message key
 * @param icon name in the USWDS icon sprite
 * @param order lower comes first
 */
public record Nav(String label, String href, String icon, int order, Set<Role> roles) {
    public Nav {
        roles = Set.copyOf(roles);
    }
}
