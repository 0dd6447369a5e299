package org.corespond.workgroup.community;

import java.util.List;
import org.corespond.web.MapTiles;
import org.corespond.workgroup.map.Shape;

/**
 * What the page of gaps knows of the map.
 *
 * @param names the areas and places that have an outline or a point
 * @param county the code of the county that is drawn, "" for none
 */
public record GapPlaces(List<String> names, String county, MapTiles tiles) {
    public GapPlaces {
        names = List.copyOf(names);
    }

    static GapPlaces of(List<Shape> shapes, MapTiles tiles) {
        return new GapPlaces(
                shapes.stream()
                        .filter(shape -> shape.kind() != Shape.Kind.COUNTY)
                        .map(Shape::name)
                        .toList(),
                shapes.stream()
                        .filter(shape -> shape.kind() == Shape.Kind.COUNTY)
                        .map(Shape::code)
                        .findFirst()
                        .orElse(""),
                tiles);
    }

    /** Whether there is anything to draw. */
    public boolean drawn() {
        return !names.isEmpty() || !county.isEmpty();
    }

    public boolean has(String area) {
        return names.stream().anyMatch(name -> name.equalsIgnoreCase(area.strip()));
    }
}
