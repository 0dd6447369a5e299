package org.corespond.sharing.retention;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a person by destroying keys, the person's and those of this agency's records: one person orders, another
 * confirms, and a legal hold stops it. The audit keeps ids, which lead to nobody any more, so its chain still verifies
 * (retention-and-directives F.2).
 */
@Component
class ErasePerson {
    private final Erasures erasures;
    private final ErasedKeys keys;
    private final Known known;
    private final Audit audit;
    private final Once once;

    ErasePerson(Erasures erasures, ErasedKeys keys, Known known, Audit audit, Once once) {
        this.erasures = erasures;
        this.keys = keys;
        this.known = known;
        this.audit = audit;
        this.once = once;
    }

    /** When it is, and the next id. */
    @Component
    record Known(Ids ids, Clock clock) {}

    /** Refuses an id of which this agency holds nothing as one that is nobody. */
    @Transactional(readOnly = true)
    public void require(UUID subject) {
        keys.require(subject);
    }

    /** Records by their number, for whoever was never named; the view is written down. */
    @Transactional
    public List<UUID> numbered(String typed) {
        List<UUID> found = keys.numbered(typed);
        if (!found.isEmpty()) {
            audit.viewed("erasable-records", found);
        }
        return found;
    }

    private boolean held(UUID subject) {
        return erasures.listHolds().stream().anyMatch(hold -> hold.holds() && keys.touches(hold.subject(), subject));
    }

    @Transactional
    public Result<UUID> order(ErasureForm form, UUID key) {
        UUID person = Objects.requireNonNull(form.person());
        keys.require(person);
        if (once.spent(key)) {
            return Result.done(person);
        }
        String missing = form.missing();
        if (!missing.isEmpty()) {
            return Refused.at(missing, "erasure." + missing);
        }
        if (held(person)) {
            return Refused.because("erasure.held");
        }
        Erasure erasure = new Erasure(
                known.ids().next(),
                person,
                Objects.requireNonNull(form.classes()),
                Objects.requireNonNull(form.ground()),
                form.referenceText(),
                CurrentActor.get().account(),
                known.clock().instant(),
                null);
        erasures.add(erasure);
        once.spend(key);
        audit.changed("erasure-order", person);
        return Result.done(erasure.id());
    }

    @Transactional
    public Result<UUID> confirm(UUID id, String note, UUID key) {
        Erasure erasure = erasures.find(id).orElseThrow();
        if (once.spent(key)) {
            return Result.done(id);
        }
        if (held(erasure.subject())) {
            return Refused.because("erasure.held");
        }
        Result<UUID> answered = answer(erasure, true, note);
        if (answered instanceof Refused<UUID> no) {
            return no;
        }
        keys.destroy(erasure.subject(), erasure.classes());
        once.spend(key);
        audit.changed("erasure", erasure.subject());
        return answered;
    }

    @Transactional
    public Result<UUID> refuse(UUID id, String note, UUID key) {
        Erasure erasure = erasures.find(id).orElseThrow();
        if (once.spent(key)) {
            return Result.done(id);
        }
        if (note.isBlank()) {
            return Refused.at("note", "erasure.note");
        }
        Result<UUID> answered = answer(erasure, false, note);
        if (answered instanceof Result.Done<UUID>) {
            once.spend(key);
            audit.changed("erasure-refused", erasure.subject());
        }
        return answered;
    }

    private Result<UUID> answer(Erasure erasure, boolean confirmed, String note) {
        // AC-5: who orders does not confirm; the table's wall holds it too.
        if (erasure.orderedBy().equals(CurrentActor.get().account())) {
            return Refused.because("erasure.own");
        }
        return erasures.answer(
                        erasure.id(), confirmed, note.strip(), known.clock().instant())
                ? Result.done(erasure.id())
                : Refused.because("erasure.answered");
    }

    @Transactional
    public Result<UUID> hold(UUID person, String matter, UUID key) {
        keys.require(person);
        if (once.spent(key)) {
            return Result.done(person);
        }
        if (matter.isBlank()) {
            return Refused.at("matter", "hold.matter");
        }
        erasures.hold(known.ids().next(), person, matter.strip(), known.clock().instant());
        once.spend(key);
        audit.changed("legal-hold", person);
        return Result.done(person);
    }

    @Transactional
    public void endHold(UUID hold, UUID key) {
        if (!once.spent(key)) {
            erasures.endHold(hold, known.clock().instant());
            once.spend(key);
            audit.changed("legal-hold-end", hold);
        }
    }

    /** All orders and holds, with the view of it. */
    @Transactional
    public Listed list() {
        Listed listed = new Listed(erasures.list(), erasures.listHolds());
        audit.viewed(
                "erasures", listed.erasures().stream().map(Erasure::subject).toList());
        return listed;
    }

    @Transactional
    public Erasure read(UUID id) {
        Erasure erasure = erasures.find(id).orElseThrow();
        audit.viewed("erasure", List.of(id, erasure.subject()));
        return erasure;
    }

    /** What the page lists. */
    record Listed(List<Erasure> erasures, List<LegalHold> holds) {}
}
