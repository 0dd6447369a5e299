package org.corespond.access;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** What proved a person: names of Spring Security's factor authorities, and our own beside them. */
final class Factor {
    static final String PASSWORD = FactorGrantedAuthority.PASSWORD_AUTHORITY;
    static final String PASSKEY = FactorGrantedAuthority.WEBAUTHN_AUTHORITY;
    static final String CODE = "FACTOR_TOTP";
    /** Nothing was proved: a click in the demonstration. Counts there alone. */
    static final String DEMO = "FACTOR_DEMO";

    private static final String PREFIX = "FACTOR_";

    private Factor() {}

    /** A passkey is enough alone, since its device checked the person; a password needs the code beside it. */
    static boolean enough(Collection<String> factors) {
        return factors.contains(PASSKEY) || factors.containsAll(Set.of(PASSWORD, CODE));
    }

    static Set<String> of(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(PREFIX))
                .collect(Collectors.toSet());
    }
}
