package org.corespond.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A browser of the tests: keeps its cookies, and sends the anti-forgery token with each form. */
public class Browser {
    private final MockMvc mvc;
    private final Map<String, Cookie> jar = new LinkedHashMap<>();

    public Browser(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** What came back. */
    public record Page(int status, String where, String body, MockHttpServletResponse response) {}

    public Page open(String path) throws Exception {
        return send(get(path));
    }

    Page fetch(MockHttpServletRequestBuilder request) throws Exception {
        return send(request);
    }

    /**
     * Sends a form.
     *
     * @param fields names and values in turn
     */
    public Page submit(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request);
    }

    Page json(String path, String body) throws Exception {
        return send(
                post(path).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    String session() {
        Cookie cookie = jar.get("corespond");
        return cookie == null ? "" : cookie.getValue();
    }

    private Page send(MockHttpServletRequestBuilder request) throws Exception {
        if (!jar.isEmpty()) {
            request.cookie(jar.values().toArray(Cookie[]::new));
        }
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        for (Cookie cookie : response.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                jar.remove(cookie.getName());
            } else {
                jar.put(cookie.getName(), cookie);
            }
        }
        return new Page(response.getStatus(), String.valueOf(response.getRedirectedUrl()), body(response), response);
    }

    private static String body(MockHttpServletResponse response) throws UnsupportedEncodingException {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
