package org.corespond.access;

import java.time.Clock;
import java.util.List;
import org.corespond.web.MapTiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** What the filter chain is put together from. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityParts {

    /** What the chain of pages is put together from. */
    record Parts(
            PublicPages publicPages, SecurityContextRepository contexts, CsrfTokenRepository tokens, String policy) {}

    @Bean
    static Parts parts(
            PublicPages publicPages, SecurityContextRepository contexts, CsrfTokenRepository tokens, MapTiles tiles) {
        return new Parts(publicPages, contexts, tokens, policy(tiles.host()));
    }

    /** Everything from here alone; pictures of a map also from the one host that the operator named. */
    static String policy(String tiles) {
        String also = tiles.isEmpty() ? "" : " " + tiles;
        return "default-src 'self'; script-src 'self'; style-src 'self'; worker-src 'self'; img-src 'self' data:" + also
                + "; connect-src 'self'" + also
                + "; font-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";
    }

    /** Sign-in is done by our pages; without this Spring Boot would make a user with a printed password. */
    @Bean
    static AuthenticationManager noOtherWayIn() {
        return authentication -> {
            throw new ProviderNotFoundException("sign-in is done by its pages");
        };
    }

    @Bean
    static SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** In a cookie, so that reading a public page makes no session; no script can read it. */
    @Bean
    static CsrfTokenRepository tokens(@Value("${corespond.public-url:http://localhost:8080}") String publicUrl) {
        boolean https = publicUrl.startsWith("https://");
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(https ? "__Host-corespond-form" : "corespond-form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").secure(https));
        return tokens;
    }

    @Bean
    static SessionAuthenticationStrategy renewal(CsrfTokenRepository tokens) {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
    }

    @Bean
    static SessionLifeFilter life(Clock clock, PublicPages publicPages, Devices devices) {
        return new SessionLifeFilter(clock, publicPages, devices);
    }

    /** It stands in the chain of pages, not a second time before it. */
    @Bean
    static FilterRegistrationBean<SessionLifeFilter> onlyInTheChain(SessionLifeFilter life) {
        var registration = new FilterRegistrationBean<>(life);
        registration.setEnabled(false);
        return registration;
    }
}
