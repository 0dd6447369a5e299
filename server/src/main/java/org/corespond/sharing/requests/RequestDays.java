package org.corespond.sharing.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;

/** The days of a request: the last day of the period counts whole, and a set can be fetched until the end of its day. */
record RequestDays(Instant from, Instant to, Instant until) {
    static Result<RequestDays> read(RequestForm form, ZoneId zone, Instant now) {
        LocalDate from = FormText.day(form.from()).orElse(LocalDate.MAX);
        LocalDate to = FormText.day(form.to()).orElse(LocalDate.MIN);
        LocalDate until = FormText.day(form.until()).orElse(LocalDate.MIN);
        if (from.equals(LocalDate.MAX)) {
            return Refused.at("from", "request.from");
        }
        if (to.isBefore(from)) {
            return Refused.at("to", "request.to");
        }
        return until.isBefore(LocalDate.ofInstant(now, zone))
                ? Refused.at("until", "request.until")
                : Result.done(
                        new RequestDays(from.atStartOfDay(zone).toInstant(), endOf(to, zone), endOf(until, zone)));
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
