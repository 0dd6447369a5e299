package org.corespond.forms;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.forms.Questionnaire.Question;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.corespond.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes versions of forms and keeps what is answered; an answer names the version that it was given under. */
@Component
@Transactional
public class KeepForms {
    private static final int LONGEST = 2000;

    private final Forms forms;
    private final Once once;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    KeepForms(Forms forms, Once once, Audit audit, Ids ids, Clock clock) {
        this.forms = forms;
        this.once = once;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Form> list() {
        return forms.list();
    }

    @Transactional(readOnly = true)
    public Form get(UUID id) {
        return forms.get(id);
    }

    /** What my agency answered; a row of the audit for the page. */
    public List<Filled> filled(UUID form) {
        List<Filled> all = forms.listFilled(form);
        audit.viewed("form-answers", all.stream().map(Filled::id).toList());
        return all;
    }

    public Filled read(UUID id) {
        Filled filled = forms.getFilled(id);
        audit.viewed("form-answer", List.of(id));
        return filled;
    }

    /** Absent form: a new one. */
    public Result<UUID> publish(@Nullable UUID form, String json, UUID key) {
        int next = form == null ? 1 : forms.get(form).latest().number() + 1;
        UUID id = form == null ? key : form;
        if (once.spent(key)) {
            return Result.done(id);
        }
        Result<Questionnaire> read = QuestionnaireJson.read(json);
        if (read instanceof Refused<Questionnaire> no) {
            return no.retyped();
        }
        forms.publish(id, next, json, clock.instant());
        audit.changed("form.publish", id);
        once.spend(key);
        return Result.done(id);
    }

    /** Under the version that the page showed, even if a newer one was published meanwhile. */
    public Result<UUID> fill(UUID form, int number, Map<String, String> typed, UUID key) {
        Form.Published version = forms.get(form).version(number);
        if (once.spent(key)) {
            return Result.done(form);
        }
        String about = FormText.plain(typed.get("about"));
        if (about.isEmpty() || about.length() > LONGEST) {
            return Refused.at("about", "forms.about");
        }
        Map<String, String> answers = new LinkedHashMap<>();
        for (Question question : version.asks().questions()) {
            String answer = FormText.plain(typed.get("q." + question.link()));
            if (answer.isEmpty() ? question.required() : !fits(question, answer)) {
                return Refused.at("q." + question.link(), answer.isEmpty() ? "forms.required" : "forms.type");
            }
            if (!answer.isEmpty()) {
                answers.put(question.link(), answer);
            }
        }
        Instant now = clock.instant();
        Filled filled = new Filled(
                ids.next(), form, number, about, answers, CurrentActor.get().name(), now);
        forms.fill(filled);
        audit.changed("form.fill", filled.id());
        once.spend(key);
        return Result.done(form);
    }

    private static boolean fits(Question question, String answer) {
        return switch (question.type()) {
            case STRING, TEXT -> answer.length() <= LONGEST;
            case BOOLEAN -> answer.equals("true") || answer.equals("false");
            case INTEGER -> answer.matches("-?\\d{1,9}");
            case DATE -> FormText.day(answer).isPresent();
            case CHOICE ->
                question.options().stream().anyMatch(option -> option.code().equals(answer));
        };
    }
}
