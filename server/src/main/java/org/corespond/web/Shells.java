package org.corespond.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.corespond.kernel.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Makes the shell of one request. */
@Component
public class Shells {
    /** Request attribute: after how many seconds without input this session's screen locks; 0 or absent is never. */
    public static final String LOCK_AFTER = "corespond.lock-after";

    private final List<Nav> nav;
    private final MessageSource messages;
    private final ResourceUrlProvider files;
    private final Clock clock;
    private final Demonstration demo;
    private final OpenPaths open;
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    Shells(Linked linked, MessageSource messages, ResourceUrlProvider files, Clock clock, Demonstration demo) {
        this.nav = linked.nav().stream()
                .sorted(Comparator.comparingInt(Nav::order))
                .toList();
        this.messages = messages;
        this.files = files;
        this.clock = clock;
        this.demo = demo;
        this.open = linked.open();
    }

    /** Where one can go from a page. */
    @Component
    record Linked(List<Nav> nav, OpenPaths open) {}

    public Shell of(HttpServletRequest request) {
        SignedIn me = who();
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Shell.Csrf csrf = token == null
                ? new Shell.Csrf("_csrf", "X-CSRF-TOKEN", "")
                : new Shell.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken());
        return new Shell(
                me,
                me == null
                        ? List.of()
                        : nav.stream()
                                .filter(entry ->
                                        entry.roles().contains(me.actor().role()))
                                .toList(),
                request.getRequestURI(),
                RequestContextUtils.getLocale(request),
                theme(request),
                demo.here(),
                demo.loading(),
                request.getAttribute(LOCK_AFTER) instanceof Long seconds ? seconds : 0,
                csrf,
                PageNotices.of(request),
                messages,
                this::address,
                href -> open.opens(href, Optional.ofNullable(me).map(SignedIn::actor)),
                clock);
    }

    /** A file's address with its content hash; a page names dozens of icons, so each is looked up once. */
    private String address(String path) {
        return addresses.computeIfAbsent(
                path, p -> Optional.ofNullable(files.getForLookupPath(p)).orElse(p));
    }

    private static @Nullable SignedIn who() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }

    private static String theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, PreferencesController.THEME);
        return cookie != null && cookie.getValue().equals("night") ? "night" : "day";
    }
}
