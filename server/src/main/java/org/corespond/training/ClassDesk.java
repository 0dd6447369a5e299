package org.corespond.training;

import static org.corespond.training.CourseController.refusable;
import static org.corespond.training.CourseController.to;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one class, and where its changes lead. */
@Component
class ClassDesk {
    private final ClassReader reader;
    private final Enlist enlist;
    private final PresenterReader presenters;

    ClassDesk(ClassReader reader, Enlist enlist, PresenterReader presenters) {
        this.reader = reader;
        this.enlist = enlist;
        this.presenters = presenters;
    }

    ModelAndView show(UUID id, Map<String, String> typed, @Nullable Refused<?> refused) {
        Map<String, String> people = new LinkedHashMap<>();
        enlist.choices().forEach(choice -> people.put(choice.value(), choice.label()));
        Map<String, String> roster = new LinkedHashMap<>();
        presenters
                .list()
                .forEach(one -> roster.put(
                        one.presenter().id().toString(), one.presenter().name()));
        return refusable(
                new ModelAndView("training/class", "page", reader.get(id))
                        .addObject("people", people)
                        .addObject("roster", roster)
                        .addObject("typed", Map.copyOf(typed)),
                refused);
    }

    ModelAndView answer(UUID id, Map<String, String> typed, Result<UUID> result) {
        return result.fold(done -> to(ClassController.ALL + "/" + id), no -> show(id, typed, no));
    }
}
