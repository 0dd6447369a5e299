package org.corespond.workgroup.community;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps codes, words and names each in its place, and writes down who read and who changed them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FeedbackBook {
    private final FeedbackItems items;
    private final FeedbackWords words;
    private final Audit audit;

    FeedbackBook(FeedbackItems items, FeedbackWords words, Audit audit) {
        this.items = items;
        this.words = words;
        this.audit = audit;
    }

    long nextNumber() {
        return items.nextNumber();
    }

    void add(FeedbackItem item, FeedbackDesk desk, String said, byte[] code) {
        items.add(item);
        words.add(item.id(), desk, said);
        words.code(item.id(), code);
        if (CurrentActor.get().accountId() == null) {
            audit.changedByVisitor("feedback.received", item.id());
        } else {
            audit.changed("feedback.received", item.id());
        }
    }

    void keepName(FeedbackItem item, FeedbackSender sender, List<UUID> readers) {
        if (!sender.isNobody()) {
            readers.forEach(agency -> words.sender(item.id(), agency, sender));
        }
    }

    /** Empty for whoever neither keeps the desk nor is its advocate; what was seen is written down. */
    Optional<FeedbackPage> read(UUID id) {
        return items.find(id)
                .flatMap(item -> words.find(id).map(said -> {
                    Optional<FeedbackSender> sender = words.findSender(id);
                    audit.viewed(sender.isPresent() ? "feedback.sender" : "feedback", List.of(id));
                    return new FeedbackPage(
                            item,
                            said,
                            sender.orElse(null),
                            words.findAnswer(id).orElse(""));
                }));
    }

    Optional<FeedbackStanding> readByCode(byte[] digest) {
        return words.findByCode(digest);
    }

    List<FeedbackItem> list() {
        return items.list();
    }

    /** The item, when whoever acts may work on it. */
    Optional<FeedbackItem> findMine(UUID id) {
        return words.find(id).flatMap(said -> items.find(id));
    }

    void acknowledge(UUID id) {
        items.step(id, FeedbackItem.State.ACKNOWLEDGED);
        audit.changed("feedback.acknowledged", id);
    }

    void answer(UUID id, FeedbackDesk desk, String said) {
        items.step(id, FeedbackItem.State.ACKNOWLEDGED);
        items.step(id, FeedbackItem.State.ANSWERED);
        words.answer(id, desk, said);
        audit.changed("feedback.answered", id);
    }

    void sort(UUID id, Set<FeedbackTheme> themes, Optional<UUID> about) {
        items.themes(id, themes);
        about.ifPresent(agency -> items.about(id, agency));
        audit.changed("feedback.sorted", id);
    }
}
