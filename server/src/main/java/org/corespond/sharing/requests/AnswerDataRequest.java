package org.corespond.sharing.requests;

import java.util.List;
import java.util.UUID;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The holder approves or refuses, with a reason, by somebody other than who asked; approving fixes the records. */
@Component
@Transactional
class AnswerDataRequest {
    static final int MOST = 5000;
    private static final int LONGEST = 500;

    private final RequestKeeping keep;
    private final Sources sources;

    AnswerDataRequest(RequestKeeping keep, Sources sources) {
        this.keep = keep;
        this.sources = sources;
    }

    public Result<UUID> answer(UUID id, boolean approve, String reason, UUID key) {
        DataRequest request = keep.requests().get(id);
        Actor actor = CurrentActor.get();
        if (keep.once().spent(key)) {
            return Result.done(id);
        }
        if (!request.waits()) {
            return Refused.because("request.answered");
        }
        if (!request.holder().equals(actor.agencyId()) || request.askedBy().equals(actor.account())) {
            return Refused.because("request.other");
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            return Refused.at("reason", "request.reason");
        }
        List<UUID> records = approve ? records(request) : List.of();
        if (records.size() > MOST) {
            return Refused.because("request.many", String.valueOf(MOST));
        }
        keep.requests()
                .answer(
                        id,
                        new DataRequest.Answer(
                                approve,
                                reason.strip(),
                                records,
                                actor.name(),
                                keep.clock().instant()));
        keep.audit().changed(approve ? "data-request.approve" : "data-request.refuse", id);
        keep.once().spend(key);
        return Result.done(id);
    }

    /** One more than the most, so that too many can be told from just enough. */
    List<UUID> records(DataRequest request) {
        return sources.get(request.records())
                .mine(request.from(), request.to(), request.sharedOnly() ? request.asker() : null, MOST + 1);
    }
}
