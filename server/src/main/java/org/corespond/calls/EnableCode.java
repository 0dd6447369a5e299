package org.corespond.calls;

import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets calls under a dispatch code go to a route without police from now on, or no longer (oracle 18). */
@Component
@Transactional
class EnableCode {
    private final ProgramsNow programs;
    private final CallTypes types;
    private final Once once;
    private final Audit audit;

    EnableCode(ProgramsNow programs, CallTypes types, Once once, Audit audit) {
        this.programs = programs;
        this.types = types;
        this.once = once;
        this.audit = audit;
    }

    public Result<String> enable(String typed, UUID key) {
        if (once.spent(key)) {
            return Result.done(typed);
        }
        if (typed.isBlank() || CallField.DETERMINANT.wrong(typed.strip(), types).isPresent()) {
            return Refused.at("code", "call.determinant");
        }
        String code = CallField.determinant(typed);
        programs.enable(code);
        return done("determinant.enable." + code, code, key);
    }

    public Result<String> disable(String code, UUID key) {
        if (once.spent(key)) {
            return Result.done(code);
        }
        programs.disable(code);
        return done("determinant.disable." + CallField.determinant(code), code, key);
    }

    private Result<String> done(String what, String code, UUID key) {
        audit.changed(what, CurrentActor.get().communityId());
        once.spend(key);
        return Result.done(code);
    }
}
