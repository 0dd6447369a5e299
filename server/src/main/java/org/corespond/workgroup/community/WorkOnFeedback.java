package org.corespond.workgroup.community;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The desk and the advocate read feedback, say that it is here, sort it and answer it. */
@Component
@Transactional
class WorkOnFeedback {
    private static final int MOST = 5000;
    private final FeedbackBook book;
    private final FeedbackDesks desks;
    private final Directory directory;
    private final Once once;

    WorkOnFeedback(FeedbackBook book, FeedbackDesks desks, Directory directory, Once once) {
        this.book = book;
        this.desks = desks;
        this.directory = directory;
        this.once = once;
    }

    List<FeedbackItem> list() {
        return book.list();
    }

    /** Whether the agency of whoever acts reads the words. */
    boolean readsWords() {
        return desks.find()
                .filter(desk -> desk.keepers().contains(CurrentActor.get().agency()))
                .isPresent();
    }

    FeedbackPage read(UUID id) {
        return book.read(id).orElseThrow();
    }

    void acknowledge(UUID id, UUID key) {
        mine(id);
        if (!once.spent(key)) {
            book.acknowledge(id);
            once.spend(key);
        }
    }

    /** An answer also says that it is here, where nobody said so before. */
    Result<UUID> answer(UUID id, String words, UUID key) {
        FeedbackItem item = mine(id);
        String said = words.strip();
        if (said.isEmpty() || said.length() > MOST) {
            return Refused.at("answer", "feedback.answer");
        }
        if (once.spent(key)) {
            return Result.done(id);
        }
        if (item.state() == FeedbackItem.State.ANSWERED) {
            return Refused.because("feedback.answered");
        }
        book.answer(id, desks.find().orElseThrow(), said);
        once.spend(key);
        return Result.done(id);
    }

    /** Themes are chosen anew; an agency that it is about is added and never taken away. */
    void sort(UUID id, Set<FeedbackTheme> themes, String about, UUID key) {
        mine(id);
        Optional<UUID> agency = directory.agencies().stream()
                .map(it -> it.id())
                .filter(it -> it.toString().equals(about))
                .findFirst();
        if (!once.spent(key)) {
            book.sort(id, themes, agency);
            once.spend(key);
        }
    }

    private FeedbackItem mine(UUID id) {
        return book.findMine(id).orElseThrow(() -> new NoSuchElementException("no feedback of this desk"));
    }
}
