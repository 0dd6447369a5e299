package org.corespond.workgroup.community;

import java.util.List;
import java.util.Optional;
import org.corespond.workgroup.map.Shape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The gaps that wait and where they are, as a map is drawn from it (GeoJSON, RFC 7946). */
final class GapMap {
    private static final JsonMapper JSON = JsonMapper.shared();

    private GapMap() {}

    /** Where a gap stands: the shape that is called as its place was written. */
    static Optional<Shape> where(Gap gap, List<Shape> shapes) {
        return shapes.stream()
                .filter(shape -> shape.kind() != Shape.Kind.COUNTY && shape.isNamed(gap.area()))
                .findFirst();
    }

    static String json(List<Gap> gaps, List<Shape> shapes) {
        ObjectNode map = JSON.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = map.putArray("features");
        for (Shape shape : shapes) {
            feature(features, shape.geometry())
                    .put("role", shape.kind().name())
                    .put("name", shape.name())
                    .put("lon", shape.at().lon())
                    .put("lat", shape.at().lat());
        }
        gaps.stream()
                .filter(gap -> gap.state().waits())
                .forEach(gap -> where(gap, shapes)
                        .ifPresent(shape -> feature(features, point(shape))
                                .put("role", "GAP")
                                .put("id", gap.id().toString())
                                .put("kind", gap.kind().name())
                                .put("title", gap.title())
                                .put("area", shape.name())
                                .put("votes", gap.votes())));
        return JSON.writeValueAsString(map);
    }

    private static ObjectNode feature(ArrayNode features, String geometry) {
        ObjectNode feature = features.addObject().put("type", "Feature");
        feature.set("geometry", JSON.readTree(geometry));
        return feature.putObject("properties");
    }

    private static String point(Shape shape) {
        return "{\"type\":\"Point\",\"coordinates\":[" + shape.at().lon() + ","
                + shape.at().lat() + "]}";
    }
}
