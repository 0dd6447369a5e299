package org.corespond.workgroup.map;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An outline or a point with its name.
 *
 * @param code the five digits of a county (FIPS), else ""
 * @param at where its name and its gaps are shown: within the outline
 * @param geometry as GeoJSON (RFC 7946, section 3.1)
 */
public record Shape(Kind kind, String name, String code, Spot at, String geometry) {
    /** What a shape is of. */
    public enum Kind {
        COUNTY,
        AREA,
        PLACE
    }

    static Shape place(String name, Spot at) {
        return new Shape(Kind.PLACE, name, "", at, "{\"type\":\"Point\",\"coordinates\":" + text(at) + "}");
    }

    static Shape area(String name, List<Polygon> polygons) {
        return new Shape(Kind.AREA, name, "", InnerPoint.of(polygons), outline(polygons));
    }

    static Shape county(String name, String code, List<Polygon> polygons) {
        return new Shape(Kind.COUNTY, name, code, InnerPoint.of(polygons), outline(polygons));
    }

    /** Whether a place that somebody wrote is this one. */
    public boolean isNamed(String written) {
        return name.equalsIgnoreCase(written.strip());
    }

    /** Written anew from the numbers, so that nothing else of a file gets in. */
    private static String outline(List<Polygon> polygons) {
        return polygons.stream()
                .map(polygon -> polygon.rings().stream()
                        .map(ring -> ring.stream().map(Shape::text).collect(Collectors.joining(",", "[", "]")))
                        .collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "{\"type\":\"MultiPolygon\",\"coordinates\":[", "]}"));
    }

    private static String text(Spot spot) {
        return "[" + spot.lon() + "," + spot.lat() + "]";
    }

    /** A polygon: its outer ring first, then its holes; each ring ends where it began. */
    record Polygon(List<List<Spot>> rings) {
        Polygon {
            rings = rings.stream().map(List::copyOf).toList();
        }

        List<Spot> outer() {
            return rings.getFirst();
        }
    }
}
