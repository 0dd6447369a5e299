package org.corespond.workgroup.community;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what somebody says: from a visitor, of whom nothing else is kept, or from paper and phone by the staff. */
@Component
class ReceiveFeedback {
    private final FeedbackDesks desks;
    private final FeedbackBook book;
    private final Directory directory;
    private final Once once;
    private final Clock clock;

    ReceiveFeedback(FeedbackDesks desks, FeedbackBook book, Directory directory, Once once, Clock clock) {
        this.desks = desks;
        this.book = book;
        this.directory = directory;
        this.once = once;
        this.clock = clock;
    }

    /**
     * It is here.
     *
     * @param code with which the sender comes back
     * @param nameKept no where a name was given and nobody may keep it
     */
    record Received(String code, boolean misconduct, boolean nameKept) {}

    @Transactional
    Result<Received> receive(FeedbackForm form, FeedbackWay way, UUID key) {
        Optional<FeedbackDesk> desk = desks.find();
        if (desk.isEmpty()) {
            return Refused.because("feedback.closed");
        }
        Optional<Refused<Received>> wrong = wrong(form);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Set<UUID> keepers = desk.get().keepers();
        FeedbackItem item = item(form, way, desk.get());
        List<UUID> readers = keepers.stream()
                .filter(agency -> FeedbackPolicy.mayReadName(agency, keepers, item.about()))
                .toList();
        String code = TrackingCode.of("feedback " + CurrentActor.get().communityId(), key);
        if (!once.spent(key)) {
            book.add(item, desk.get(), form.said(), TrackingCode.digest(code));
            book.keepName(item, new FeedbackSender(form.senderName(), form.senderContact()), readers);
            once.spend(key);
        }
        boolean named = !form.senderName().isEmpty() || !form.senderContact().isEmpty();
        return Result.done(new Received(code, form.isMisconduct(), !named || !readers.isEmpty()));
    }

    private static Optional<Refused<Received>> wrong(FeedbackForm form) {
        if (form.chosenKind().isEmpty()) {
            return Optional.of(Refused.at("kind", "feedback.kind"));
        }
        if (form.said().isEmpty()) {
            return Optional.of(Refused.at("words", "feedback.words"));
        }
        if (form.said().length() > FeedbackForm.MOST_WORDS) {
            return Optional.of(Refused.at("words", "feedback.long"));
        }
        if (!FeedbackPolicy.mayKeep(form.said(), form.keptNumbers())) {
            return Optional.of(
                    Refused.at("words", "feedback.phone", String.join(", ", FeedbackPolicy.phoneNumbers(form.said()))));
        }
        return form.contactAllowed() && form.senderContact().isEmpty()
                ? Optional.of(Refused.at("contact", "feedback.contact"))
                : Optional.empty();
    }

    private FeedbackItem item(FeedbackForm form, FeedbackWay way, FeedbackDesk desk) {
        Instant now = clock.instant();
        ZoneId zone = directory.here().zone();
        List<UUID> agencies = directory.agencies().stream().map(Agency::id).toList();
        return new FeedbackItem(
                Ids.at(now.toEpochMilli()),
                book.nextNumber(),
                form.chosenKind().orElseThrow(),
                form.isMisconduct(),
                way,
                form.inLanguage(),
                form.contactAllowed(),
                new FeedbackItem.Clocks(
                        now,
                        BusinessDays.after(now, desk.acknowledgeDays(), zone, desk.closedDays()),
                        FeedbackPolicy.daysAfter(now, desk.answerDays(), zone),
                        null,
                        null),
                Set.of(),
                form.aboutAgency(agencies).map(Set::of).orElse(Set.of()));
    }
}
