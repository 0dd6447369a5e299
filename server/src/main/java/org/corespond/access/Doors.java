package org.corespond.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Writes who is here into the session; each step of a sign-in gets a new session id and a new anti-forgery token. */
@Component
@ConditionalOnWebApplication
class Doors {
    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy renewal;
    private final Clock clock;

    Doors(SecurityContextRepository contexts, SessionAuthenticationStrategy renewal, Clock clock) {
        this.contexts = contexts;
        this.renewal = renewal;
        this.clock = clock;
    }

    /** One request and its answer. */
    record Visit(HttpServletRequest request, HttpServletResponse response) {}

    /** Keeps somebody who has still something to prove or to choose. */
    void hold(Visit visit, Arriving arriving, Collection<String> factors) {
        save(visit, arriving, factors.stream());
    }

    void open(Visit visit, Insider insider, Collection<String> factors) {
        boolean moved = here().filter(before -> before.getPrincipal() instanceof Insider)
                .filter(before -> before.getName().equals(insider.getName()))
                .isPresent();
        save(visit, insider, Stream.concat(Stream.of("ROLE_" + insider.role()), factors.stream()));
        if (!moved) {
            // Changing the role does not start the 12 hours again.
            SessionLife.begin(visit.request().getSession(), clock.instant());
            if (Factor.enough(factors)) {
                StepUp.proven(visit.request().getSession(), clock.instant());
            }
        }
    }

    void close(Visit visit) {
        var session = visit.request().getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    static Optional<Arriving> arriving() {
        return here().map(Authentication::getPrincipal)
                .filter(Arriving.class::isInstance)
                .map(Arriving.class::cast);
    }

    static Set<String> factors() {
        return here().map(Factor::of).orElse(Set.of());
    }

    private static Optional<Authentication> here() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
    }

    private void save(Visit visit, AuthenticatedPrincipal principal, Stream<String> authorities) {
        List<GrantedAuthority> granted = authorities.map(Doors::authority).toList();
        Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(principal, null, granted);
        visit.request().getSession();
        renewal.onAuthentication(authentication, visit.request(), visit.response());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, visit.request(), visit.response());
    }

    private static GrantedAuthority authority(String name) {
        return name.startsWith("FACTOR_")
                ? FactorGrantedAuthority.fromAuthority(name)
                : new SimpleGrantedAuthority(name);
    }
}
