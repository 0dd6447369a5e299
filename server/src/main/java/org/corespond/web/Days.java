package org.corespond.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.context.i18n.LocaleContextHolder;

/** A day as people read it, on a page, on paper and within a sentence; machines read {@code 2026-11-22}. */
public final class Days {
    private Days() {}

    /** In the language of whoever asks. */
    public static String said(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", LocaleContextHolder.getLocale())
                .format(day);
    }
}
