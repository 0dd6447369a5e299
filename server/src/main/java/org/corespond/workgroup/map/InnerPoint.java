package org.corespond.workgroup.map;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.corespond.workgroup.map.Shape.Polygon;

/** A point within an outline where something can stand: in the widest stretch of its largest part, near its middle. */
final class InnerPoint {
    private static final double[] HEIGHTS = {0.5, 0.4, 0.6, 0.3, 0.7};

    private InnerPoint() {}

    static Spot of(List<Polygon> polygons) {
        Polygon largest = polygons.stream()
                .max(Comparator.comparingDouble(polygon -> Math.abs(area(polygon.outer()))))
                .orElseThrow();
        double south = largest.outer().stream().mapToDouble(Spot::lat).min().orElseThrow();
        double north = largest.outer().stream().mapToDouble(Spot::lat).max().orElseThrow();
        Stretch best = new Stretch(largest.outer().getFirst(), 0);
        for (double height : HEIGHTS) {
            Stretch here = widest(largest, south + height * (north - south));
            // A line a little off the middle has to be a good deal wider to be better.
            if (here.width() > best.width() * 1.25) {
                best = here;
            }
        }
        return best.middle();
    }

    private record Stretch(Spot middle, double width) {}

    /** The widest stretch inside along a parallel: edges cross it in pairs, holes too. */
    private static Stretch widest(Polygon polygon, double lat) {
        double[] crossings = polygon.rings().stream()
                .flatMapToDouble(ring -> IntStream.range(1, ring.size())
                        .filter(i -> ring.get(i - 1).lat() > lat != ring.get(i).lat() > lat)
                        .mapToDouble(i -> crossing(ring.get(i - 1), ring.get(i), lat)))
                .sorted()
                .toArray();
        Stretch widest = new Stretch(polygon.outer().getFirst(), 0);
        for (int i = 0; i + 1 < crossings.length; i += 2) {
            double width = crossings[i + 1] - crossings[i];
            if (width > widest.width()) {
                widest = new Stretch(new Spot((crossings[i] + crossings[i + 1]) / 2, lat), width);
            }
        }
        return widest;
    }

    private static double crossing(Spot from, Spot to, double lat) {
        return from.lon() + (lat - from.lat()) / (to.lat() - from.lat()) * (to.lon() - from.lon());
    }

    private static double area(List<Spot> ring) {
        return IntStream.range(1, ring.size())
                        .mapToDouble(i -> ring.get(i - 1).lon() * ring.get(i).lat()
                                - ring.get(i).lon() * ring.get(i - 1).lat())
                        .sum()
                / 2;
    }
}
