package org.corespond.access;

import java.util.List;
import org.corespond.directory.Agency;

/** An account with its roles, as the administrator reads it. */
public record AccountRow(Account account, List<RoleChoice> roles) {
    public AccountRow {
        roles = List.copyOf(roles);
    }

    /** Whether somebody works here with it; the portal's accounts are not the administrator's to see. */
    boolean staff() {
        return roles.stream().allMatch(role -> role.membership().role().staff());
    }

    static AccountRow of(Account account, List<Membership> memberships, List<Agency> agencies) {
        return new AccountRow(
                account,
                memberships.stream()
                        .filter(membership -> membership.accountId().equals(account.id()))
                        .flatMap(membership -> agencies.stream()
                                .filter(agency -> agency.id().equals(membership.agencyId()))
                                .map(agency -> new RoleChoice(membership, agency.name())))
                        .toList());
    }
}
