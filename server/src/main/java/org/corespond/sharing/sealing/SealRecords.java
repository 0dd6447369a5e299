package org.corespond.sharing.sealing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.sharing.ImportedFacts.Count;
import org.corespond.sharing.JusticeFacts.Event;
import org.corespond.sharing.JusticeFacts.Sealing;
import org.corespond.sharing.sealing.SealOrder.Answer;
import org.corespond.sharing.sealing.SealOrder.Purpose;
import org.corespond.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an order in, has a second person check the match, and carries it out in one transaction. */
@Component
class SealRecords {
    private final SealOrders orders;
    private final SealedPlaces places;
    private final Next next;
    private final Audit audit;
    private final Once once;

    SealRecords(SealOrders orders, SealedPlaces places, Next next, Audit audit, Once once) {
        this.orders = orders;
        this.places = places;
        this.next = next;
        this.audit = audit;
        this.once = once;
    }

    /** The next id and the time. */
    @Component
    record Next(Ids ids, Clock clock) {}

    /** Events with facts of arrest or charge on the day that the order names. */
    @Transactional
    public List<Event> on(@Nullable LocalDate day) {
        if (day == null) {
            return List.of();
        }
        List<Event> found = places.on(day);
        audit.viewed("seal-match", found.stream().map(Event::id).toList());
        return found;
    }

    @Transactional
    public Result<UUID> take(SealForm form, UUID key) {
        if (once.spent(key)) {
            return Result.done(key);
        }
        String missing = form.missing();
        if (!missing.isEmpty()) {
            return Refused.at(missing, "seal." + missing);
        }
        List<Event> events = places.find(form.events() == null ? Set.of() : form.events());
        if (events.isEmpty() && form.named().nothing()) {
            return Refused.at("events", "seal.events");
        }
        SealOrder order = new SealOrder(
                next.ids().next(),
                form.courtText(),
                form.numberText(),
                Objects.requireNonNull(form.orderedOn()),
                Objects.requireNonNull(form.eventOn()),
                form.isDestroy(),
                Objects.requireNonNull(form.dueOn()),
                events.stream().map(Event::id).collect(Collectors.toSet()),
                events.stream().map(Event::episode).collect(Collectors.toSet()),
                events.stream()
                        .flatMap(event -> Stream.ofNullable(event.person()))
                        .collect(Collectors.toSet()),
                CurrentActor.get().account(),
                next.clock().instant(),
                null,
                List.of(),
                List.of());
        orders.add(order);
        places.note(order.id(), form.named());
        once.spend(key);
        audit.changed("seal-order", order.id());
        return Result.done(order.id());
    }

    /** The second person: the match is right, and it is done now; or it is not. */
    @Transactional
    public Result<UUID> answer(UUID id, boolean confirmed, String note, UUID key) {
        SealOrder order = orders.find(id).orElseThrow();
        if (once.spent(key)) {
            return Result.done(id);
        }
        if (order.takenBy().equals(CurrentActor.get().account())) {
            return Refused.because("seal.own");
        }
        if (!order.waits()) {
            return Refused.because("seal.answered");
        }
        if (!confirmed && note.isBlank()) {
            return Refused.at("note", "seal.note");
        }
        Instant now = next.clock().instant();
        int records = confirmed ? seal(order, now) : 0;
        orders.answer(id, new Answer(confirmed, CurrentActor.get().account(), now, note.strip(), records));
        once.spend(key);
        audit.changed(confirmed ? "sealed" : "seal-refused", id);
        return Result.done(id);
    }

    private int seal(SealOrder order, Instant now) {
        int records = places.seal(new Sealing(order.id(), order.events(), order.destroy()));
        places.sealImported(order).forEach(count -> orders.imported(order.id(), count));
        orders.tell(order, now);
        return records;
    }

    @Transactional
    public List<SealOrder> list() {
        List<SealOrder> all = orders.list();
        audit.viewed("seal-orders", all.stream().map(SealOrder::id).toList());
        return all;
    }

    @Transactional
    public SealOrder read(UUID id) {
        SealOrder order = orders.find(id).orElseThrow();
        audit.viewed("seal-order", List.of(id));
        return order;
    }

    /** What waits for the second person's eyes: nothing once it is sealed. */
    @Transactional
    public List<Event> match(SealOrder order) {
        return order.waits() ? places.find(order.events()) : List.of();
    }

    /** Facts of imported files that it meets, and once it is carried out, those that it took away. */
    @Transactional
    public List<Count> imported(SealOrder order) {
        return order.waits() ? places.met(order.id()) : order.imported();
    }

    /** For a certificate that leaves the platform. */
    @Transactional
    public SealOrder certify(UUID id) {
        SealOrder order = orders.find(id).filter(SealOrder::done).orElseThrow();
        audit.released("seal-certificate", List.of(id));
        return order;
    }

    /** Opens what is sealed, for a purpose that is written down. */
    @Transactional
    public Result<List<String>> open(UUID id, @Nullable Purpose purpose, String note) {
        SealOrder order = orders.find(id).filter(SealOrder::done).orElseThrow();
        if (purpose == null || note.isBlank()) {
            return Refused.because("seal.purpose");
        }
        orders.opened(order.id(), purpose, note.strip(), next.clock().instant());
        audit.viewed("sealed-" + purpose, List.of(id));
        return Result.done(places.open(id));
    }

    @Transactional
    public List<SealNotice> notices() {
        List<SealNotice> all = orders.listNotices();
        audit.viewed("seal-notices", all.stream().map(SealNotice::order).toList());
        return all;
    }

    @Transactional
    public void noticeDone(UUID order, String note, UUID key) {
        if (!once.spent(key)) {
            orders.noticeDone(order, note.strip(), next.clock().instant());
            once.spend(key);
            audit.changed("seal-notice", order);
        }
    }
}
