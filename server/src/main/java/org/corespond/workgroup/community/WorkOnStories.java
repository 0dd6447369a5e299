package org.corespond.workgroup.community;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.directory.Directory;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lending a story, publishing it as far as its teller allows, and taking it back. */
@Component
@Transactional
class WorkOnStories {
    private static final int MOST_COPIES = 9999;

    private final Stories stories;
    private final Directory directory;
    private final Once once;
    private final Audit audit;
    private final Clock clock;

    WorkOnStories(Stories stories, Directory directory, Once once, Audit audit, Clock clock) {
        this.stories = stories;
        this.directory = directory;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    List<Story> list() {
        List<Story> all = stories.list();
        audit.viewed("stories", all.stream().map(Story::id).toList());
        return all;
    }

    /** For visitors: what is published, or was once and is taken back. */
    @Transactional(readOnly = true)
    List<Story> published() {
        return stories.list().stream().filter(Story::isPublic).toList();
    }

    /** Empty for what never was public. */
    @Transactional(readOnly = true)
    Optional<Story> findPublished(UUID id) {
        return stories.find(id).filter(story -> story.publishedAt() != null);
    }

    Result<UUID> add(StoryForm form, UUID key) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), directory.here().zone());
        Optional<Refused<UUID>> wrong = form.wrong(today);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        UUID id = Ids.at(clock.millis());
        if (!once.spent(key)) {
            stories.add(id, form);
            once.spend(key);
            audit.changed("story.add", id);
        }
        return Result.done(id);
    }

    Result<UUID> publish(UUID id, UUID key) {
        Story story = mine(id);
        if (!story.uses().contains(StoryUse.PUBLIC)) {
            return Refused.because("story.not-public");
        }
        if (!once.spent(key)) {
            stories.publish(id);
            once.spend(key);
            audit.changed("story.publish", id);
        }
        return Result.done(id);
    }

    /** No reason is asked and no second thought is needed: what a teller takes back is gone. */
    void withdraw(UUID id, UUID key) {
        if (!once.spent(key)) {
            mine(id);
            stories.withdraw(id);
            once.spend(key);
            audit.changed("story.withdraw", id);
        }
    }

    Result<UUID> handed(UUID id, String holder, String copies, UUID key) {
        Story story = mine(id);
        Optional<Integer> many = FormText.number(copies, 1, MOST_COPIES);
        if (!story.uses().contains(StoryUse.PRINT)) {
            return Refused.because("story.not-print");
        }
        if (FormText.plain(holder).isEmpty() || many.isEmpty()) {
            return Refused.because("story.copies");
        }
        if (!once.spent(key)) {
            stories.handed(Ids.at(clock.millis()), id, FormText.plain(holder), many.get());
            once.spend(key);
            audit.changed("story.print", id);
        }
        return Result.done(id);
    }

    /** The holder of printed copies knows now that the story was taken back. */
    void told(UUID id, UUID copies, UUID key) {
        if (!once.spent(key)) {
            stories.told(id, copies);
            once.spend(key);
            audit.changed("story.told", id);
        }
    }

    private Story mine(UUID id) {
        return stories.find(id)
                .filter(story -> stories.keeps(id) && !story.withdrawn())
                .orElseThrow(() -> new NoSuchElementException("no such story"));
    }
}
