package org.corespond.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page that a role can reach by a link answers, fits a phone, and is judged by axe; again for the next role only when
 * it shows a part that was not judged there before.
 */
@ExtendWith(Journeys.class)
class AccessibilityJourney {
    private static final String AXE = "server/web/node_modules/axe-core/axe.min.js";
    private static final String SERIOUS = """
            async () => (await axeAtHand().run(document, {resultTypes: ['violations']})).violations
                .filter(found => ['serious', 'critical'].includes(found.impact))
                .map(found => found.id + ': ' + found.help + ' at ' + found.nodes.slice(0, 3).map(node => node.target).join(' and '))
            """;
    private static final String CONTRAST_AT_NIGHT = """
            async () => { document.documentElement.dataset.theme = 'night';
                const all = (await axeAtHand().run(document, {runOnly: ['color-contrast']})).violations;
                document.documentElement.dataset.theme = 'day';
                return all.map(found => found.id + ' at night at ' + found.nodes.slice(0, 3).map(node => node.target).join(' and ')) }
            """;
    private static final String TOO_WIDE = """
            () => { const root = document.documentElement; if (root.scrollWidth <= root.clientWidth) return [];
                const wide = [...document.body.querySelectorAll('*')]
                    .filter(part => part.getBoundingClientRect().right > root.clientWidth + 1 && part.offsetParent)
                    .slice(0, 3).map(part => part.tagName.toLowerCase() + '.' + part.className);
                return ['scrolls sideways: ' + root.scrollWidth + ' px wide, by ' + wide.join(', ')] }
            """;
    private static final String LINKS =
            "() => [...document.querySelectorAll('a[href^=\"/\"]:not([download])')].map(a => a.getAttribute('href'))";

    /** What a page is made of, without its words: the same parts look the same whoever signs in. */
    private static final String PARTS = """
            part => [...new Set([...(document.querySelector(part) ?? document.body).querySelectorAll('*')]
                .map(part => part.tagName + '.' + part.getAttribute('class')))]
            """;

    private static final String FRAME = "the frame of every page";

    private final Set<String> findings = new LinkedHashSet<>();
    private final Map<String, Set<String>> judged = new HashMap<>();
    private int looked;
    private int axed;

    @Test
    void everyPageOfEveryRoleIsOpenToEverybodyAndFitsAPhone(RunningDemo demo, Chromium chromium) {
        for (String role : roles(demo, chromium)) {
            Person person = guest(demo, chromium).signInAs(role);
            if (role.equals("CALL_TAKER")) {
                person.click("New call");
                person.page().waitForURL(Pattern.compile(".*/calls/[0-9a-f-]{36}"));
            }
            walk(person, role, person.path());
            person.context().close();
            System.out.println("accessibility: " + looked + " pages so far, last of " + role);
        }
        Person guest = guest(demo, chromium);
        for (String door : List.of("/demo", "/sign-in")) {
            look(guest, "nobody", door);
        }
        walk(guest, "nobody", "/c/tamarack-synthetic");
        System.out.println("accessibility: " + looked + " pages of " + judged.size()
                + " kinds looked at, in two widths, " + axed + " of them judged by axe");
        assertThat(findings).isEmpty();
    }

    /**
     * Axe comes as a script from outside the page, which the pages' own policy rightly forbids. The browser holds it for
     * all pages: to hand it over for each takes longer than to judge one.
     */
    private static Person guest(RunningDemo demo, Chromium chromium) {
        Person guest = Person.of(
                chromium,
                demo.address(),
                new Browser.NewContextOptions().setBypassCSP(true).setViewportSize(Person.DESK_WIDE, Person.DESK_HIGH));
        guest.context()
                .addInitScript("window.axeAtHand = () => { if (!window.axe) { "
                        + text(Program.home().resolve(AXE)) + "\n } return window.axe };");
        return guest;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> roles(RunningDemo demo, Chromium chromium) {
        Person guest = guest(demo, chromium).open("/demo");
        return guest.find("button[data-role]").all().stream()
                .map(button -> button.getAttribute("data-role"))
                .distinct()
                .toList();
    }

    /** One page of each kind: paths that differ by an id only are one kind. */
    private void walk(Person person, String role, String home) {
        Set<String> kinds = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(judged.isEmpty() ? List.of(home, "/me") : List.of(home));
        while (!open.isEmpty()) {
            String path = open.removeFirst();
            if (kinds.add(kind(path))) {
                look(person, role, path);
                links(person).filter(AccessibilityJourney::isPage).forEach(open::addLast);
            }
        }
    }

    private static java.util.stream.Stream<String> links(Person person) {
        return strings(person.page(), LINKS).stream();
    }

    private static boolean isPage(String href) {
        return !href.matches(".*\\.(csv|json|pdf|ics|svg|png|css|js)$")
                && !href.contains("/download")
                && !href.contains("format=")
                && !List.of("/", "/me", "/demo").contains(href);
    }

    private static String kind(String href) {
        return href.replaceAll("[?#].*", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*");
    }

    private void look(Person person, String role, String path) {
        Page page = person.page();
        page.setViewportSize(Person.DESK_WIDE, Person.DESK_HIGH);
        Response answer = page.navigate(person.address() + path);
        String where = role + " " + kind(path);
        if (answer.status() != 200) {
            findings.add(where + ": answers " + answer.status());
            return;
        }
        if (page.locator("body").innerText().contains("??")) {
            findings.add(where + ": a text is missing");
        }
        looked++;
        boolean first = !judged.containsKey(kind(path));
        boolean inMain = shows(kind(path), page, "main");
        boolean around = shows(FRAME, page, "body");
        if (inMain || around) {
            add(where, strings(page, SERIOUS));
            axed++;
        }
        page.setViewportSize(Person.PHONE_WIDE, Person.PHONE_HIGH);
        add(where + " at 390 px", strings(page, TOO_WIDE));
        if (first) {
            add(where + " at 390 px", strings(page, SERIOUS));
            add(where, strings(page, CONTRAST_AT_NIGHT));
        }
    }

    /** Whether anything in this part of the page has not been judged on such a page before. */
    private boolean shows(String kind, Page page, String part) {
        return judged.computeIfAbsent(kind, key -> new HashSet<>()).addAll(strings(page, PARTS, part));
    }

    private void add(String where, List<String> found) {
        found.forEach(one -> findings.add(where + ": " + one));
    }

    private static List<String> strings(Page page, String script, Object... given) {
        List<String> all = new ArrayList<>();
        for (Object one : (List<?>) page.evaluate(script, given.length == 0 ? null : given[0])) {
            all.add(String.valueOf(one));
        }
        return all;
    }
}
