package org.corespond.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to a handler only when the handler names the actor's role; silence means no (ASVS 8.3.1). */
@Component
class PermissionGate implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // The second half of a request that was let in when it came, such as the end of a live wire.
        boolean goesOn = request.getDispatcherType() == DispatcherType.ASYNC;
        if (!goesOn && handler instanceof HandlerMethod method && !mayUse(method, CurrentActor.find())) {
            throw new AccessDeniedException("not for this role");
        }
        return true;
    }

    static boolean mayUse(HandlerMethod method, Optional<Actor> actor) {
        if (method.hasMethodAnnotation(AllowAnyone.class)) {
            return true;
        }
        if (method.hasMethodAnnotation(AllowSignedIn.class)) {
            return actor.isPresent();
        }
        Allow allow = method.getMethodAnnotation(Allow.class);
        return allow != null
                && actor.map(Actor::role)
                        .filter(role -> Arrays.asList(allow.value()).contains(role))
                        .isPresent();
    }
}
