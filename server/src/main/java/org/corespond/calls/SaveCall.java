package org.corespond.calls;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was typed, field by field, and decides anew; nothing is overwritten. */
@Component
class SaveCall {
    private final Saves saves;
    private final Triages triages;
    private final Desk.Reader desks;
    private final CallTypes types;
    private final Trail trail;
    private final Clock clock;

    SaveCall(Stores stores, Desk.Reader desks, CallTypes types, Trail trail, Clock clock) {
        this.saves = stores.saves();
        this.triages = stores.triages();
        this.desks = desks;
        this.types = types;
        this.trail = trail;
        this.clock = clock;
    }

    /** What is wrong of what was typed, by field, and the call as it lies now. */
    record Saved(Map<String, String> wrong, Desk desk) {}

    /**
     * Saves the fields that are right and tells those that are not, by the code of what is wrong.
     *
     * @param key the same for the same save; a save that was applied before changes nothing
     */
    @Transactional
    public Result<Saved> save(UUID id, UUID key, Map<String, List<String>> sent) {
        Desk before = desks.hold(id);
        if (before.standing().ended()) {
            return Refused.because("call.ended");
        }
        Instant now = clock.instant();
        Map<String, String> wrong = new LinkedHashMap<>();
        List<Sheet.Entry> answered = new ArrayList<>();
        sent.forEach((field, codes) -> {
            List<String> plain = plain(field, codes);
            Optional<String> no = wrong(before.screening(), field, plain);
            if (no.isPresent()) {
                wrong.put(field, no.get());
            } else if (!before.sheet().holds(field, plain)) {
                answered.add(new Sheet.Entry(field, plain, now));
            }
        });
        if (!saves.add(id, key, now, answered)) {
            return Result.done(new Saved(wrong, before));
        }
        Desk after = Desk.Reader.then(before, answered);
        decide(after, now);
        trail.changed(id);
        return Result.done(new Saved(wrong, after));
    }

    /** Keeps the decision when it is another one than before. */
    private void decide(Desk desk, Instant now) {
        Triage advice = desk.chosen().advice();
        Standing.Decision last = desk.standing().decided();
        if (last == null || !last.says(advice)) {
            triages.add(desk.call(), advice, desk.context(), now);
        }
    }

    private Optional<String> wrong(Screening screening, String field, List<String> codes) {
        if (!field.startsWith(Sheet.QUESTION)) {
            return CallField.of(field)
                    .map(known -> known.wrong(String.join("", codes), types))
                    .orElse(Optional.of("call.answer"));
        }
        boolean known = screening
                .question(field.substring(Sheet.QUESTION.length()))
                .filter(question ->
                        codes.stream().allMatch(code -> question.find(code).isPresent()))
                .filter(question -> question.many() || codes.size() <= 1)
                .isPresent();
        return known ? Optional.empty() : Optional.of("call.answer");
    }

    /** Without control characters, and without the blanks around; an empty code is no code. */
    private static List<String> plain(String field, List<String> codes) {
        boolean lines = field.equals(CallField.HAPPENING.form()) || field.equals(CallField.DESCRIPTION.form());
        return codes.stream()
                .map(code -> code.replace("\r\n", "\n").replaceAll(lines ? "[\\p{Cntrl}&&[^\n]]" : "\\p{Cntrl}", ""))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }
}
