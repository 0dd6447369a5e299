package org.corespond.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions live in PostgreSQL, so that a second node knows them and a kill switch reaches all. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableJdbcHttpSession(tableName = "kernel.spring_session", maxInactiveIntervalInSeconds = 1800)
class SessionConfiguration {

    @Bean
    @Primary
    static SessionRepository<? extends Session> quietSessions(
            JdbcIndexedSessionRepository sessions, SessionReads reads) {
        return new QuietSessions<>(sessions, reads);
    }

    /** The name is Spring's: how the store of sessions runs its statements. */
    @Bean
    static TransactionOperations springSessionTransactionOperations(
            PlatformTransactionManager transactions, SessionReads reads) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return reads.inFrontOf(own);
    }

    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> postgresSessions() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    static CookieSerializer sessionCookie(@Value("${corespond.public-url:http://localhost:8080}") String publicUrl) {
        boolean https = publicUrl.startsWith("https://");
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        // The prefix binds the cookie to this host over https (ASVS 3.3.1); browsers refuse it without https.
        cookie.setCookieName(https ? "__Host-corespond" : "corespond");
        cookie.setUseSecureCookie(https);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }
}
