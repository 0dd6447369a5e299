package org.corespond.training;

import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the roster of presenters, who is asked for a class, and what learners said of them. */
@Component
@Transactional
class KeepPresenter {
    private static final int LONGEST = 120;
    private static final int LONGEST_WORDS = 1000;

    private final ClassStores stores;
    private final Today today;
    private final Marks marks;

    KeepPresenter(ClassStores stores, Today today, Marks marks) {
        this.stores = stores;
        this.today = today;
        this.marks = marks;
    }

    /** A presenter as typed. */
    record Typed(String name, String organization, String voice, String topic) {}

    public Result<UUID> add(Typed typed, UUID key) {
        UUID id = marks.ids().next();
        if (marks.once().spent(key)) {
            return Result.done(id);
        }
        String name = FormText.plain(typed.name());
        if (name.isEmpty() || name.length() > LONGEST) {
            return Refused.at("name", "presenter.name");
        }
        Optional<Presenter.Voice> voice = CourseReading.named(Presenter.Voice.values(), typed.voice());
        if (voice.isEmpty()) {
            return Refused.at("voice", "presenter.voice");
        }
        String organization = FormText.plain(typed.organization());
        String topic = FormText.plain(typed.topic());
        if (organization.length() > LONGEST || topic.length() > LONGEST) {
            return Refused.at(topic.length() > LONGEST ? "topic" : "organization", "course.words");
        }
        stores.presenters().add(new Presenter(id, name, organization, voice.get(), topic), today.now());
        marks.made("presenter.add", id, key);
        return Result.done(id);
    }

    public void leave(UUID id, UUID key) {
        if (!marks.once().spent(key)) {
            stores.presenters().leave(id, today.now());
            marks.made("presenter.leave", id, key);
        }
    }

    public Result<UUID> invite(UUID courseClass, String presenter, UUID key) {
        CourseClass held = stores.take(courseClass);
        if (marks.once().spent(key)) {
            return Result.done(courseClass);
        }
        Optional<Presenter> chosen = stores.presenters().list().stream()
                .filter(one -> one.id().toString().equals(presenter))
                .findFirst();
        if (!held.open() || chosen.isEmpty()) {
            return Refused.at("presenter", held.open() ? "presenter.who" : "class.over");
        }
        stores.presenters().invite(new Presenters.Part(courseClass, chosen.get().id()));
        marks.made("presenter.invite", courseClass, key);
        return Result.done(courseClass);
    }

    /** What a learner said; nobody is named. */
    public Result<UUID> tell(UUID courseClass, Said said, UUID key) {
        stores.classes().get(courseClass);
        if (marks.once().spent(key)) {
            return Result.done(courseClass);
        }
        Optional<Presenter> of = stores.presenters().listOf(courseClass).stream()
                .filter(one -> one.id().toString().equals(said.presenter()))
                .findFirst();
        if (of.isEmpty()) {
            return Refused.at("of", "presenter.who");
        }
        Optional<Integer> rating = FormText.number(said.rating(), 1, 5);
        if (rating.isEmpty()) {
            return Refused.at("rating", "presenter.rating");
        }
        String words = FormText.plain(said.words());
        if (words.length() > LONGEST_WORDS) {
            return Refused.at("words", "course.words");
        }
        stores.presenters()
                .tell(marks.ids().next(), new Feedback(courseClass, of.get().id(), rating.get(), words, today.now()));
        marks.made("presenter.feedback", courseClass, key);
        return Result.done(courseClass);
    }

    /** Feedback as typed. */
    record Said(String presenter, String rating, String words) {}
}
