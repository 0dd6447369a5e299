package org.corespond.access;

import java.util.Set;
import java.util.function.Supplier;
import org.corespond.kernel.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Whether a sign-in is complete: enough factors, and one role chosen. */
@Component
class CompleteSignIn implements AuthorizationManager<RequestAuthorizationContext> {
    private final boolean demo;

    CompleteSignIn(@Value("${corespond.mode}") String mode) {
        this.demo = mode.equals("demo");
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(isComplete(authentication.get()));
    }

    boolean isComplete(@Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn)) {
            return false;
        }
        Set<String> factors = Factor.of(authentication);
        return Factor.enough(factors) || (demo && factors.contains(Factor.DEMO));
    }
}
