package org.corespond.calls;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Typing on a call: what was typed is saved, and the advice that follows from it is read in the same commit. */
@Component
class TypeOnCall {
    private final SaveCall saveCall;
    private final CallPages pages;

    TypeOnCall(SaveCall saveCall, CallPages pages) {
        this.saveCall = saveCall;
        this.pages = pages;
    }

    /** What is wrong of what was typed, by field, and what is advised now. */
    record Typed(Map<String, String> wrong, AdviceView advice) {}

    /** As {@link SaveCall#save}; the change and the view of it are written together. */
    @Transactional
    public Result<Typed> type(UUID id, UUID key, Map<String, List<String>> sent) {
        return saveCall.save(id, key, sent)
                .fold(saved -> Result.done(new Typed(saved.wrong(), pages.advice(saved.desk()))), Refused::retyped);
    }

    /** Saves alone: a plain form asks for its page next. */
    Result<SaveCall.Saved> save(UUID id, UUID key, Map<String, List<String>> sent) {
        return saveCall.save(id, key, sent);
    }
}
