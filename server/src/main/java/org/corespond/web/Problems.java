package org.corespond.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns every way to fail into one calm page: what happened, what was kept, what to do. No personal data. */
@ControllerAdvice
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ModelAndView any(Throwable problem, HttpServletRequest request) throws Throwable {
        return switch (problem) {
            case AccessDeniedException denied -> throw denied;
            case NoSuchElementException missing -> page(HttpStatus.NOT_FOUND, "");
            case EmptyResultDataAccessException missing -> page(HttpStatus.NOT_FOUND, "");
            case ErrorResponse known -> page(known.getStatusCode(), "");
            case Throwable bug -> unexpected(bug, request);
        };
    }

    private static ModelAndView unexpected(Throwable bug, HttpServletRequest request) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("reference {} at {} {}", reference, request.getMethod(), pattern(request), bug);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, reference);
    }

    private static Object pattern(HttpServletRequest request) {
        Object best = request.getAttribute("org.springframework.web.servlet.HandlerMapping.bestMatchingPattern");
        return best == null ? "(no handler)" : best;
    }

    static ModelAndView page(HttpStatusCode status, String reference) {
        String key = switch (status.value()) {
            case 403 -> "problem.forbidden";
            case 404 -> "problem.missing";
            case 409 -> "problem.conflict";
            case 413 -> "problem.large";
            case 429 -> "problem.busy";
            default -> status.is5xxServerError() ? "problem.unexpected" : "problem.request";
        };
        ModelAndView page = new ModelAndView("web/problem");
        page.setStatus(status);
        page.addObject("key", key);
        page.addObject("reference", reference);
        return page;
    }
}
