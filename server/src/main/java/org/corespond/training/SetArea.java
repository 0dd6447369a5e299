package org.corespond.training;

import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says for which part of the community a unit counts. */
@Component
@Transactional
class SetArea {
    private static final int LONGEST = 60;

    private final Areas areas;
    private final CoverageReader reader;
    private final Today today;
    private final Marks marks;

    SetArea(Areas areas, CoverageReader reader, Today today, Marks marks) {
        this.areas = areas;
        this.reader = reader;
        this.today = today;
        this.marks = marks;
    }

    public Result<UUID> set(UUID unit, String name, UUID key) {
        if (marks.once().spent(key)) {
            return Result.done(unit);
        }
        if (!reader.knows(unit)) {
            return Refused.at("unit", "area.unit");
        }
        if (name.strip().length() > LONGEST) {
            return Refused.at("area", "course.words");
        }
        areas.set(unit, name.strip(), today.now());
        marks.made("area", unit, key);
        return Result.done(unit);
    }
}
