package org.corespond.access;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The filters in front of every page: closed by default, forms with their token, headers that keep pages to themselves. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccessSecurity {
    private static final String FEATURES = "camera=(), microphone=(), geolocation=(self), payment=(), usb=(), "
            + "publickey-credentials-get=(self), publickey-credentials-create=(self)";

    /** Files of the program itself: public, cached, without session. */
    @Bean
    @Order(1)
    static SecurityFilterChain files(HttpSecurity http, SecurityParts.Parts parts) throws Exception {
        return http.securityMatcher("/vendor/**", "/css/**", "/js/**", "/img/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> common(headers, parts).cacheControl(HeadersConfigurer.CacheControlConfig::disable))
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
            HttpSecurity http,
            SecurityParts.Parts parts,
            CompleteSignIn complete,
            Refusals refusals,
            SessionLifeFilter life)
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
                .headers(headers -> common(headers, parts))
                .securityContext(context -> context.securityContextRepository(parts.contexts()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(parts.tokens()))
                .logout(AbstractHttpConfigurer::disable)
                .addFilterAfter(life, SecurityContextHolderFilter.class)
                .build();
    }

    private static HeadersConfigurer<HttpSecurity> common(
            HeadersConfigurer<HttpSecurity> headers, SecurityParts.Parts parts) {
        return headers.contentSecurityPolicy(csp -> csp.policyDirectives(parts.policy()))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(features -> features.policy(FEATURES))
                .crossOriginOpenerPolicy(Customizer.withDefaults())
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
