package org.corespond.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where a request came from; the session is told by a one-way reference, never by its id. */
record AuditOrigin(@Nullable String address, @Nullable UUID sessionRef) {

    static final AuditOrigin UNTOLD = new AuditOrigin(null, null);

    static AuditOrigin current() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web) {
            HttpServletRequest request = web.getRequest();
            HttpSession session = request.getSession(false);
            return new AuditOrigin(request.getRemoteAddr(), session == null ? null : reference(session.getId()));
        }
        return UNTOLD;
    }

    private static UUID reference(String sessionId) {
        return UUID.nameUUIDFromBytes(sessionId.getBytes(StandardCharsets.UTF_8));
    }
}
