package org.corespond.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.session.Session;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps a request to one read of its session. Every request begins with that read, so that an ended session is over at
 * once; Spring would read it again after saving it, only to learn whether the cookie still names it.
 */
@Component
@ConditionalOnWebApplication
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class SessionReads implements Filter {
    private static final ThreadLocal<@Nullable Request> RUNNING = new ThreadLocal<>();
    private static final ThreadLocal<Boolean> ALONE = ThreadLocal.withInitial(() -> false);

    /** What the running request saved. */
    private static final class Request {
        private @Nullable Session saved;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Request before = RUNNING.get();
        RUNNING.set(new Request());
        try {
            chain.doFilter(request, response);
        } finally {
            if (before == null) {
                RUNNING.remove();
            } else {
                RUNNING.set(before);
            }
        }
    }

    void saved(Session session) {
        Request request = RUNNING.get();
        if (request != null) {
            request.saved = session;
        }
    }

    void forget() {
        Request request = RUNNING.get();
        if (request != null) {
            request.saved = null;
        }
    }

    /** The session that this very request saved. */
    @Nullable
    Session find(String id) {
        Request request = RUNNING.get();
        Session saved = request == null ? null : request.saved;
        return saved != null && saved.getId().equals(id) ? saved : null;
    }

    /** Reads with one statement, which needs no transaction around it. */
    <T extends @Nullable Object> T alone(Supplier<T> read) {
        ALONE.set(true);
        try {
            return read.get();
        } finally {
            ALONE.remove();
        }
    }

    TransactionOperations inFrontOf(TransactionOperations transactions) {
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                return ALONE.get()
                        ? action.doInTransaction(new SimpleTransactionStatus())
                        : transactions.execute(action);
            }
        };
    }
}
