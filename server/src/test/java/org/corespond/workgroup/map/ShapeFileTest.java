package org.corespond.workgroup.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeFileTest {
    private static final String SQUARE = "[[[0,0],[2,0],[2,1],[0,1],[0,0]]]";

    @Test
    void areasAndPlacesAreReadWithTheirNamesAndNothingElse() {
        List<Shape> shapes = read(collection(
                        feature("Mill Road", "Polygon", SQUARE),
                        "{\"properties\":{\"NAME\":\" Bus station \",\"owner\":\"Somebody\"},"
                                + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[-123.0000049,44.5,120]}}"))
                .orThrow();

        assertThat(shapes)
                .containsExactly(
                        new Shape(
                                Shape.Kind.AREA,
                                "Mill Road",
                                "",
                                new Spot(1, 0.5),
                                "{\"type\":\"MultiPolygon\",\"coordinates\":"
                                        + "[[[[0.0,0.0],[2.0,0.0],[2.0,1.0],[0.0,1.0],[0.0,0.0]]]]}"),
                        new Shape(
                                Shape.Kind.PLACE,
                                "Bus station",
                                "",
                                new Spot(-123, 44.5),
                                "{\"type\":\"Point\",\"coordinates\":[-123.0,44.5]}"));
    }

    @Test
    void aNameStandsInTheLargestPartAndNotInItsHole() {
        Shape lake = read(collection(feature(
                        "Around the lake",
                        "MultiPolygon",
                        "[[[[90,0],[91,0],[91,1],[90,0]]],"
                                + "[[[0,0],[10,0],[10,10],[0,10],[0,0]],[[3,1],[9,1],[9,9],[3,9],[3,1]]]]")))
                .orThrow()
                .getFirst();

        assertThat(lake.at()).isEqualTo(new Spot(1.5, 5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not json                                                    | map.json
            {"type":"Feature"}                                          | map.collection
            {"type":"FeatureCollection","features":[]}                  | map.collection
            [1,2]                                                       | map.collection
            """)
    void whatIsNoCollectionIsRefused(String file, String code) {
        assertThat(refusal(read(file))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''   | Polygon    | [[[0,0],[2,0],[2,1],[0,0]]]         | map.name
            A    | LineString | [[0,0],[2,0]]                       | map.kind
            A    | Polygon    | []                                  | map.ring
            A    | MultiPolygon | []                                | map.ring
            A    | Polygon    | [[[0,0],[2,0],[0,0]]]               | map.ring
            A    | Polygon    | [[[0,0],[2,0],[2,1],[0,1]]]         | map.ring
            A    | Point      | [1392031.5, 271204.25]              | map.degrees
            A    | Point      | ["1", 2]                            | map.degrees
            A    | Point      | [1]                                 | map.degrees
            A    | Polygon    | [[[0,0],[2,0],[2,1e999],[0,0]]]     | map.degrees
            """)
    void aShapeThatCannotBeDrawnIsRefused(String name, String type, String coordinates, String code) {
        assertThat(refusal(read(collection(feature(name, type, coordinates))))).isEqualTo(code);
    }

    @Test
    void namesAreToldApartWhateverTheirCase() {
        assertThat(refusal(read(collection(feature("Mill", "Point", "[0,0]"), feature("MILL", "Point", "[1,1]")))))
                .isEqualTo("map.twice");
        assertThat(refusal(read(collection(feature("x".repeat(121), "Point", "[0,0]")))))
                .isEqualTo("map.name");
    }

    @Test
    void tooMuchIsRefused() {
        String many = collection(IntStream.rangeClosed(0, ShapeFile.MOST_SHAPES)
                .mapToObj(i -> feature("Place " + i, "Point", "[0,0]"))
                .toArray(String[]::new));
        String fine = IntStream.rangeClosed(0, ShapeFile.MOST_SPOTS)
                .mapToObj(i -> "[0,0]")
                .collect(Collectors.joining(",", "[[", "]]"));

        assertThat(refusal(read(many))).isEqualTo("map.many");
        assertThat(refusal(read(collection(feature("Fine", "Polygon", fine))))).isEqualTo("map.fine");
        assertThat(refusal(ShapeFile.read(new byte[ShapeFile.MOST_BYTES + 1]))).isEqualTo("map.large");
        assertThat(refusal(ShapeFile.read(new byte[0]))).isEqualTo("map.file");
    }

    @Test
    void aCountyComesFromTheAtlasByItsCode() {
        Shape lane = CountyAtlas.county("41039").orElseThrow();

        assertThat(lane.name()).isEqualTo("Lane");
        // Eugene lies at 44.05 N, 123.09 W; the county reaches from the coast to the Cascades.
        assertThat(lane.at().lat()).isBetween(43.4, 44.3);
        assertThat(lane.at().lon()).isBetween(-124.2, -121.7);
        assertThat(CountyAtlas.county("99999")).isEmpty();
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String name, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"" + name + "\"},\"geometry\":{\"type\":\"" + type
                + "\",\"coordinates\":" + coordinates + "}}";
    }

    private static Result<List<Shape>> read(String file) {
        return ShapeFile.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(Result<List<Shape>> result) {
        return result.fold(read -> "read", Refused::code);
    }
}
