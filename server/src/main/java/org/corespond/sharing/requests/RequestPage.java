package org.corespond.sharing.requests;

import java.time.Instant;

/**
 * One request as one of its two agencies reads it.
 *
 * @param mine whether my agency asked
 * @param mayAnswer whether I may answer it now
 * @param covers how many records it is about; only for who may answer
 */
public record RequestPage(
        DataRequest request, String asker, String holder, boolean mine, boolean mayAnswer, int covers, Instant now) {

    public boolean open() {
        return request.open(now);
    }

    public boolean over() {
        DataRequest.Answer answer = request.answer();
        return answer != null && answer.approved() && !open();
    }

    /** What was said about it last: the key of its word. */
    public String state() {
        DataRequest.Answer answer = request.answer();
        if (answer == null) {
            return "waits";
        }
        return !answer.approved() ? "refused" : open() ? "approved" : "over";
    }
}
