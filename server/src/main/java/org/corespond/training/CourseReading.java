package org.corespond.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.corespond.directory.Agency;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.training.CourseForm.ModuleForm;
import org.corespond.web.FormText;

/** Reads what was typed about a course. */
final class CourseReading {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_MODULE = 40 * 60;

    private CourseReading() {}

    static Result<CourseText> read(CourseForm form, List<Agency> agencies, LocalDate today) {
        Optional<String> tooLong = tooLong(form);
        if (tooLong.isPresent()) {
            return Refused.at(tooLong.get(), "course.words");
        }
        Optional<CredentialKind> kind = named(CredentialKind.values(), form.kind());
        if (kind.isEmpty()) {
            return Refused.at("kind", "course.kind");
        }
        List<CourseModule> modules = new ArrayList<>();
        for (int i = 0; i < form.modules().size(); i++) {
            Optional<CourseModule> module = module(form.modules().get(i));
            if (module.isEmpty()) {
                return Refused.at("module-" + i, "course.module");
            }
            modules.add(module.get());
        }
        Optional<LocalDate> review = FormText.day(form.reviewBy());
        if (review.isEmpty()) {
            return Refused.at("reviewBy", "course.review");
        }
        List<Agency> owners = agencies.stream()
                .filter(agency -> form.owners().contains(agency.id().toString()))
                .toList();
        TreeSet<UUID> ids = new TreeSet<>();
        owners.forEach(owner -> ids.add(owner.id()));
        CourseText text = new CourseText(
                form.title(),
                kind.get(),
                form.audience(),
                form.objectives(),
                form.literature(),
                ids,
                review.get(),
                modules);
        Optional<Refused<CourseText>> fault =
                CoursePolicy.fault(text, owners.stream().map(Agency::kind).toList(), today);
        return fault.<Result<CourseText>>map(no -> no).orElseGet(() -> Result.done(text));
    }

    /** The first field that is longer than the catalog can show. */
    private static Optional<String> tooLong(CourseForm form) {
        return Stream.of(
                        Map.entry("title", form.title().length() > LONGEST_LINE),
                        Map.entry("audience", form.audience().length() > LONGEST_LINE),
                        Map.entry("objectives", form.objectives().length() > LONGEST_TEXT),
                        Map.entry("literature", form.literature().length() > LONGEST_TEXT))
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<CourseModule> module(ModuleForm form) {
        Optional<Integer> minutes = FormText.number(form.minutes(), 5, LONGEST_MODULE);
        Optional<Method> method = named(Method.values(), form.method());
        boolean titled = !form.title().isEmpty() && form.title().length() <= LONGEST_LINE;
        return titled && minutes.isPresent() && method.isPresent()
                ? Optional.of(new CourseModule(form.title(), method.get(), minutes.get()))
                : Optional.empty();
    }

    static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(one -> one.name().equals(name)).findFirst();
    }
}
