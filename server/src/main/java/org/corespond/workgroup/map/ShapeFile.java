package org.corespond.workgroup.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.workgroup.map.Shape.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads areas and places from a GeoJSON file (RFC 7946): names and numbers, and nothing else of it. */
final class ShapeFile {
    static final int MOST_BYTES = 1_000_000;
    static final int MOST_SHAPES = 200;
    static final int MOST_SPOTS = 20_000;
    private static final int MOST_NAME = 120;
    private static final int LEAST_RING = 4;

    private int spots;

    private ShapeFile() {}

    static Result<List<Shape>> read(byte[] file) {
        if (file.length == 0) {
            return Refused.at("file", "map.file");
        }
        if (file.length > MOST_BYTES) {
            return Refused.at("file", "map.large");
        }
        try {
            return Result.done(new ShapeFile().shapes(JsonMapper.shared().readTree(file)));
        } catch (JacksonException e) {
            return Refused.at("file", "map.json");
        } catch (Unfit e) {
            return Refused.at("file", e.code(), e.found());
        }
    }

    /** Why the file cannot be taken, and the name or word in it that shows where. */
    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String found;

        Unfit(String code, Object found) {
            super(code);
            this.found = found.toString();
        }

        String code() {
            return String.valueOf(getMessage());
        }

        String found() {
            return found;
        }
    }

    private List<Shape> shapes(JsonNode root) {
        if (!root.path("type").asString("").equals("FeatureCollection")
                || root.path("features").isEmpty()) {
            throw new Unfit("map.collection", "");
        }
        if (root.path("features").size() > MOST_SHAPES) {
            throw new Unfit("map.many", MOST_SHAPES);
        }
        List<Shape> shapes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode feature : root.path("features")) {
            Shape shape = shape(feature, shapes.size() + 1);
            if (!names.add(shape.name().toLowerCase(Locale.ROOT))) {
                throw new Unfit("map.twice", shape.name());
            }
            shapes.add(shape);
        }
        return shapes;
    }

    private Shape shape(JsonNode feature, int number) {
        String name = name(feature.path("properties"));
        if (name.isEmpty() || name.length() > MOST_NAME) {
            throw new Unfit("map.name", number);
        }
        JsonNode geometry = feature.path("geometry");
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Point" -> Shape.place(name, spot(coordinates, name));
            case "Polygon" -> Shape.area(name, List.of(polygon(coordinates, name)));
            case "MultiPolygon" -> Shape.area(name, polygons(coordinates, name));
            default -> throw new Unfit("map.kind", name);
        };
    }

    /** Exports of map programs write the key in any case. */
    private static String name(JsonNode properties) {
        return properties.properties().stream()
                .filter(property -> property.getKey().equalsIgnoreCase("name"))
                .map(property -> property.getValue().asString("").strip())
                .findFirst()
                .orElse("");
    }

    private List<Polygon> polygons(JsonNode coordinates, String name) {
        if (coordinates.isEmpty()) {
            throw new Unfit("map.ring", name);
        }
        return coordinates.valueStream().map(one -> polygon(one, name)).toList();
    }

    private Polygon polygon(JsonNode rings, String name) {
        if (rings.isEmpty()) {
            throw new Unfit("map.ring", name);
        }
        return new Polygon(rings.valueStream().map(ring -> ring(ring, name)).toList());
    }

    private List<Spot> ring(JsonNode ring, String name) {
        List<Spot> read = ring.valueStream().map(spot -> spot(spot, name)).toList();
        if (read.size() < LEAST_RING || !read.getFirst().equals(read.getLast())) {
            throw new Unfit("map.ring", name);
        }
        return read;
    }

    private Spot spot(JsonNode position, String name) {
        spots++;
        if (spots > MOST_SPOTS) {
            throw new Unfit("map.fine", MOST_SPOTS);
        }
        JsonNode lon = position.path(0);
        JsonNode lat = position.path(1);
        if (!lon.isNumber() || !lat.isNumber() || !Spot.isOne(lon.doubleValue(), lat.doubleValue())) {
            throw new Unfit("map.degrees", name);
        }
        return new Spot(lon.doubleValue(), lat.doubleValue());
    }
}
