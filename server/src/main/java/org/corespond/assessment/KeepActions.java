package org.corespond.assessment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts actions into the plan of a run, each with an owner and a day, and tells when they are done. */
@Component
@Transactional
public class KeepActions {
    private static final int LONGEST = 400;
    private static final int NAME = 120;

    private final Runs runs;
    private final Actions actions;
    private final RunAssessment.Trace trace;
    private final Ids ids;

    KeepActions(Runs runs, Actions actions, RunAssessment.Trace trace, Ids ids) {
        this.runs = runs;
        this.actions = actions;
        this.trace = trace;
        this.ids = ids;
    }

    /** An action as typed; without an item it is about the whole. */
    public record ActionForm(String item, String what, String owner, String due) {
        public ActionForm {
            item = FormText.plain(item);
            what = FormText.plain(what);
            owner = FormText.plain(owner);
            due = FormText.plain(due);
        }
    }

    public Result<UUID> add(UUID id, ActionForm form, UUID key) {
        Run run = runs.get(id);
        if (trace.spent(key)) {
            return Result.done(id);
        }
        if (form.what().isEmpty() || form.what().length() > LONGEST) {
            return Refused.at("what", "assessment.what");
        }
        if (form.owner().isEmpty() || form.owner().length() > NAME) {
            return Refused.at("owner", "assessment.owner");
        }
        Optional<LocalDate> due = FormText.day(form.due());
        if (due.isEmpty()) {
            return Refused.at("due", "assessment.due");
        }
        actions.add(new Action(ids.next(), run.id(), form.item(), form.what(), form.owner(), due.get(), null));
        trace.changed("assessment.action", id, key);
        return Result.done(id);
    }

    public Result<UUID> finish(UUID id, UUID action, UUID key) {
        boolean here =
                actions.list(runs.get(id).id()).stream().anyMatch(it -> it.id().equals(action));
        if (trace.spent(key)) {
            return Result.done(id);
        }
        if (!here) {
            return Refused.because("assessment.action");
        }
        actions.finish(action);
        trace.changed("assessment.action-done", id, key);
        return Result.done(id);
    }
}
