package org.corespond.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Notices that the law wants beside what a page shows: whoever releases something in a request adds them, and the layout
 * prints them above the content, so that no page can forget one.
 */
public final class PageNotices {
    private static final String NAME = "corespond.notices";

    private PageNotices() {}

    /** In the law's own words; the same one stands once. Outside a request nothing is shown, and nothing is to be told. */
    public static void add(String words) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            Set<String> all = new LinkedHashSet<>(said(request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST)));
            all.add(words);
            request.setAttribute(NAME, List.copyOf(all), RequestAttributes.SCOPE_REQUEST);
        }
    }

    static List<String> of(HttpServletRequest request) {
        return said(request.getAttribute(NAME));
    }

    private static List<String> said(@Nullable Object kept) {
        List<String> words = new ArrayList<>();
        if (kept instanceof List<?> all) {
            all.forEach(one -> words.add(String.valueOf(one)));
        }
        return words;
    }
}
