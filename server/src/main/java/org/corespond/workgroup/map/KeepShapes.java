package org.corespond.workgroup.map;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.corespond.web.Once;
import org.corespond.workgroup.map.Shape.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a community's map is drawn from. */
@Component
@Transactional
public class KeepShapes {
    private final Shapes shapes;
    private final Once once;
    private final Audit audit;

    KeepShapes(Shapes shapes, Once once, Audit audit) {
        this.shapes = shapes;
        this.once = once;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Shape> list() {
        return shapes.list();
    }

    /** A new file replaces all areas and places of the one before. */
    public Optional<Refused<UUID>> bring(byte[] file, UUID key) {
        return once.change(
                key,
                () -> ShapeFile.read(file).fold(read -> keep(List.of(Kind.AREA, Kind.PLACE), read), Refused::retyped));
    }

    /** The county by the five digits of its code (FIPS); nothing typed takes it off the map. */
    public Optional<Refused<UUID>> county(String code, UUID key) {
        String typed = FormText.plain(code);
        return once.change(key, () -> {
            Optional<Shape> county = typed.isEmpty() ? Optional.empty() : CountyAtlas.county(typed);
            return county.isEmpty() && !typed.isEmpty()
                    ? Refused.at("code", "map.county")
                    : keep(List.of(Kind.COUNTY), county.stream().toList());
        });
    }

    private Result<UUID> keep(List<Kind> kinds, List<Shape> brought) {
        UUID community = CurrentActor.get().communityId();
        shapes.clear(kinds);
        brought.forEach(shapes::add);
        audit.changed("map.shapes", community);
        return Result.done(community);
    }
}
