package org.corespond.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import org.corespond.directory.Agency;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.web.servlet.MockMvc;

@CorespondTest
class HeadersTest {
    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; worker-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; font-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; "
                    + "object-src 'none'";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestCommunity communities;

    @Autowired
    ApplicationContext context;

    @Autowired
    CsrfTokenRepository tokens;

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/me", "/nothing-here", "/setup/unknown", "/css/corespond.css"})
    void everyAnswerCarriesTheStrictContentPolicy(String path) throws Exception {
        MockHttpServletResponse response = mvc.perform(get(path)).andReturn().getResponse();

        assertThat(response.getHeader("Content-Security-Policy")).isEqualTo(POLICY);
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(response.getHeader("Permissions-Policy")).contains("camera=()");
    }

    @Test
    void tilesOfAMapComeFromTheOneHostThatTheOperatorNamed() {
        assertThat(SecurityParts.policy("https://tiles.example.org"))
                .isEqualTo(POLICY.replace("data:;", "data: https://tiles.example.org;")
                        .replace("connect-src 'self';", "connect-src 'self' https://tiles.example.org;"));
    }

    @Test
    void noBrowserKeepsAPage() throws Exception {
        assertThat(mvc.perform(get("/sign-in")).andReturn().getResponse().getHeader("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void filesOfTheProgramAreKeptAndMakeNoSession() throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get("/css/corespond.css")).andReturn().getResponse();

        assertThat(response.getHeader("Cache-Control"))
                .contains("max-age=31536000")
                .doesNotContain("no-store");
        assertThat(response.getHeader("Set-Cookie")).isNull();
    }

    /** Asked of the bean: Spring's test support puts a repository of its own into the filter. */
    @Test
    void theFormTokenNeedsNoSessionAndNoScriptReadsIt() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();

        tokens.saveToken(tokens.generateToken(request), request, response);

        assertThat(request.getSession(false)).isNull();
        Cookie cookie = response.getCookie("corespond-form");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
    }

    @Test
    void overHttpsTheBrowserIsToldToStayThere() throws Exception {
        assertThat(mvc.perform(get("/sign-in").secure(true))
                        .andReturn()
                        .getResponse()
                        .getHeader("Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-out", "/preferences", "/me/password", "/here"})
    void aFormWithoutItsTokenIsRefused(String path) throws Exception {
        var person = communities.person(
                communities.agency(communities.add(), Agency.Kind.PSAP, "Somebody's agency"), Role.DISPATCHER);

        assertThat(mvc.perform(post(path).with(person.signedIn()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(mvc.perform(post(path).with(person.signedIn()).with(csrf().useInvalidToken()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theDemonstrationsDoorDoesNotExistWherePeopleAreReal() throws Exception {
        assertThat(context.getBeanNamesForType(DemoController.class)).isEmpty();
        assertThat(mvc.perform(post("/demo").with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("/sign-in");
        var person = communities.person(
                communities.agency(communities.add(), Agency.Kind.PSAP, "Somebody's agency"), Role.ADMINISTRATOR);
        assertThat(mvc.perform(get("/demo").with(person.signedIn()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }
}
