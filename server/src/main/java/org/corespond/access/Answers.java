package org.corespond.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How a request is answered that may not go on: a page is sent to where it can, a part of a page is told. */
final class Answers {
    /** Marks a request that no person made: a live refresh, a poll (decisions 22). */
    static final String BACKGROUND = "X-Background";

    private static final String HTMX = "HX-Request";

    private Answers() {}

    static boolean isPart(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return request.getHeader(HTMX) != null
                || request.getHeader(BACKGROUND) != null
                || (mode != null && !mode.equals("navigate"));
    }

    /** corespond.js reads the header: {@code sign-in} goes there, {@code unlock} lays the lock over the page. */
    static void send(HttpServletRequest request, HttpServletResponse response, String where) throws IOException {
        if (isPart(request)) {
            response.setHeader("X-Go", where);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(where + "?back=" + URLEncoder.encode(back(request), StandardCharsets.UTF_8));
        }
    }

    /** Where the person was: a page asked for, or the page whose form was sent. */
    private static String back(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            return request.getRequestURI() + (query == null ? "" : "?" + query);
        }
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return "/";
        }
        try {
            return local(new URI(referer).getRawPath());
        } catch (URISyntaxException e) {
            return "/";
        }
    }

    /** An address of this server, whatever was asked for. */
    static String local(@Nullable String back) {
        boolean local = back != null && back.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");
        return back != null && local ? back : "/";
    }
}
