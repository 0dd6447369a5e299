package org.corespond.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.corespond.testing.TestCommunity.Person;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Opens every page with an address of its own, and every page that one of them links to. */
@TestComponent
public class Crawl {
    private static final Pattern LINK = Pattern.compile("(?:href|hx-get|src)=\"(/[^\"#]*)");
    /** What holds no text, or packs it. */
    private static final Pattern FILE =
            Pattern.compile(".*(\\.(css|js|svg|png|ico|woff2?|webmanifest|docx|xlsx|zip)(\\?.*)?|pdf.*)");

    private static final int MOST = 200;

    private final MockMvc mvc;
    private final RequestMappingHandlerMapping mappings;

    Crawl(MockMvc mvc, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mvc = mvc;
        this.mappings = mappings;
    }

    /** What the person is shown, by the path; without what is refused. */
    public Map<String, String> all(Person who, Collection<String> first) throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        Set<String> known = new LinkedHashSet<>(first);
        known.addAll(starts());
        Deque<String> waiting = new ArrayDeque<>(known);
        while (!waiting.isEmpty() && pages.size() < MOST) {
            String path = waiting.remove();
            MockHttpServletResponse response = answer(who, path);
            if (response.getStatus() != 200) {
                continue;
            }
            pages.put(path, response.getContentAsString());
            LINK.matcher(response.getContentAsString())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> !FILE.matcher(link).matches() && known.add(link))
                    .forEach(waiting::add);
        }
        return pages;
    }

    private List<String> starts() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern ->
                        !pattern.contains("{") && !FILE.matcher(pattern).matches())
                .sorted()
                .toList();
    }

    public String read(Person who, String path) throws Exception {
        return answer(who, path).getContentAsString();
    }

    private MockHttpServletResponse answer(Person who, String path) throws Exception {
        return mvc.perform(get(URI.create(path)).with(who.signedIn()))
                .andReturn()
                .getResponse();
    }
}
