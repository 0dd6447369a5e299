package org.corespond.workgroup.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.corespond.workgroup.map.Shape.Polygon;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Outlines of the counties of the United States, from the atlas that the program ships (us-atlas, TopoJSON). */
final class CountyAtlas {
    private static final String FILE = "static/vendor/us-atlas/counties-10m.json";

    private final JsonNode atlas;

    private CountyAtlas(JsonNode atlas) {
        this.atlas = atlas;
    }

    /** Read anew each time: a community names its county once. */
    static Optional<Shape> county(String code) {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return new CountyAtlas(JsonMapper.shared().readTree(file)).find(code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Shape> find(String code) {
        return atlas.path("objects")
                .path("counties")
                .path("geometries")
                .valueStream()
                .filter(county -> county.path("id").asString("").equals(code))
                .map(county ->
                        Shape.county(county.path("properties").path("name").asString(""), code, polygons(county)))
                .findFirst();
    }

    private List<Polygon> polygons(JsonNode county) {
        JsonNode arcs = county.path("arcs");
        return county.path("type").asString("").equals("MultiPolygon")
                ? arcs.valueStream().map(this::polygon).toList()
                : List.of(polygon(arcs));
    }

    private Polygon polygon(JsonNode rings) {
        return new Polygon(rings.valueStream().map(this::ring).toList());
    }

    /** Arcs follow each other and share their ends. */
    private List<Spot> ring(JsonNode arcs) {
        List<Spot> ring = new ArrayList<>();
        for (JsonNode arc : arcs) {
            List<Spot> next = arc(arc.asInt());
            ring.addAll(ring.isEmpty() ? next : next.subList(1, next.size()));
        }
        return ring;
    }

    /** An arc is written as steps from its begin; one's complement means backwards. */
    private List<Spot> arc(int number) {
        JsonNode scale = atlas.path("transform").path("scale");
        JsonNode shift = atlas.path("transform").path("translate");
        List<Spot> spots = new ArrayList<>();
        long x = 0;
        long y = 0;
        for (JsonNode step : atlas.path("arcs").path(number < 0 ? ~number : number)) {
            x += step.path(0).asLong();
            y += step.path(1).asLong();
            spots.add(new Spot(
                    x * scale.path(0).asDouble() + shift.path(0).asDouble(),
                    y * scale.path(1).asDouble() + shift.path(1).asDouble()));
        }
        if (number < 0) {
            Collections.reverse(spots);
        }
        return spots;
    }
}
