package org.corespond.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Who is not in is sent to the door; who is in and may not, is told so, and it is recorded (ASVS 16.3.2). */
@Component
@ConditionalOnWebApplication
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Audit audit;
    private final String door;

    Refusals(Audit audit, @Value("${corespond.mode}") String mode) {
        this.audit = audit;
        this.door = mode.equals("demo") ? "/demo" : "/sign-in";
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        Answers.send(request, response, door);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Arriving) {
            Answers.send(request, response, SignInController.CODE);
            return;
        }
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn me) {
            CurrentActor.run(
                    me.actor(),
                    () -> audit.security("access." + problem.getClass().getSimpleName(), "refused"));
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
