package org.corespond.access;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The filters in front of every page: closed by default, forms with their token, headers that keep pages to themselves. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccessSecurity {
    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; font-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; "
                    + "object-src 'none'";
    private static final String FEATURES = "camera=(), microphone=(), geolocation=(self), payment=(), usb=(), "
            + "publickey-credentials-get=(self), publickey-credentials-create=(self)";

    /** Files of the program itself: public, cached, without session. */
    @Bean
    @Order(1)
    static SecurityFilterChain files(HttpSecurity http) throws Exception {
        return http.securityMatcher("/vendor/**", "/css/**", "/js/**", "/img/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> common(headers).cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    static SecurityFilterChain pages(
            HttpSecurity http, Parts parts, CompleteSignIn complete, Refusals refusals, SessionLifeFilter life)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests
                        // Pages that a page was passed on to: asked about when the request came in.
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(parts.publicPages())
                        .permitAll()
                        .anyRequest()
                        .access(complete))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(AccessSecurity::common)
                .securityContext(context -> context.securityContextRepository(parts.contexts()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(parts.tokens()))
                .logout(AbstractHttpConfigurer::disable)
                .addFilterAfter(life, SecurityContextHolderFilter.class)
                .build();
    }

    /** What the chain of pages is put together from. */
    record Parts(PublicPages publicPages, SecurityContextRepository contexts, CsrfTokenRepository tokens) {}

    @Bean
    static Parts parts(PublicPages publicPages, SecurityContextRepository contexts, CsrfTokenRepository tokens) {
        return new Parts(publicPages, contexts, tokens);
    }

    private static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
        return headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(features -> features.policy(FEATURES))
                .crossOriginOpenerPolicy(Customizer.withDefaults())
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
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
    static org.springframework.boot.web.servlet.FilterRegistrationBean<SessionLifeFilter> onlyInTheChain(
            SessionLifeFilter life) {
        var registration = new org.springframework.boot.web.servlet.FilterRegistrationBean<>(life);
        registration.setEnabled(false);
        return registration;
    }
}
