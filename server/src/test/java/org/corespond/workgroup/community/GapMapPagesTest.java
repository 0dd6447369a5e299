package org.corespond.workgroup.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.corespond.kernel.Role;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** systems.md F13: gaps with place, votes and owner, on a map. */
class GapMapPagesTest extends CommunityScenario {
    private static final String MILL = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Mill Road"},
             "geometry":{"type":"Polygon","coordinates":[[[0,0],[2,0],[2,1],[0,1],[0,0]]]}}]}
            """;

    @Test
    void aGapStandsOnTheMapWhereItsAreaIsCalledAsItsPlace() throws Exception {
        bring(coordinator, MILL);
        send(coordinator, gap("HOURS", "Closed at night", "mill road "));
        send(coordinator, gap("QUALITY", "Long waits", "Elsewhere"));

        JsonNode features = map(communities.person(police, Role.OFFICER));
        assertThat(features.valueStream().map(one -> one.at("/properties/role").asString()))
                .containsExactly("AREA", "GAP");
        assertThat(features.path(1).path("properties").toString())
                .contains(
                        "\"kind\":\"HOURS\"", "\"title\":\"Closed at night\"", "\"area\":\"Mill Road\"", "\"votes\":1");
        assertThat(features.path(1).at("/geometry/coordinates").toString()).isEqualTo("[1.0,0.5]");
        assertThat(read(coordinator, "/community/gaps"))
                .contains("data-gap-map", "the table says the same", "Closed at night")
                .containsPattern("Elsewhere <span class=\"soft\">not on the map");
    }

    @Test
    void whatIsClosedLeavesTheMap() throws Exception {
        bring(coordinator, MILL);
        send(coordinator, gap("HOURS", "Closed at night", "Mill Road"));
        String id = map(coordinator).path(1).at("/properties/id").asString();

        send(
                coordinator,
                post("/community/gaps/" + id + "/steps")
                        .param("state", "CLOSED")
                        .param("words", "Open day and night"));

        assertThat(map(coordinator)).hasSize(1);
    }

    @Test
    void withoutOutlinesTheTableStandsAlone() throws Exception {
        send(coordinator, gap("HOURS", "Closed at night", "Mill Road"));

        assertThat(read(advocate, "/community/gaps"))
                .contains("id=\"gap-table\"", "Mill Road")
                .doesNotContain("data-gap-map", "not on the map");
    }

    @Test
    void theCoordinatorAloneBringsOutlines() throws Exception {
        assertThat(bring(advocate, MILL).getStatus()).isEqualTo(403);
        assertThat(send(advocate, post("/community/gaps/county").param("code", "41039"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(answer(get("/community/gaps/map")
                                .with(communities
                                        .person(police, Role.DISPATCHER)
                                        .signedIn()))
                        .getStatus())
                .isEqualTo(403);
        assertThat(map(advocate)).isEmpty();
    }

    @Test
    void aFileThatCannotBeDrawnIsRefusedAndTheOneBeforeStays() throws Exception {
        bring(coordinator, MILL);

        MockHttpServletResponse no = bring(coordinator, MILL.replace("[2,0]", "[1392031,271204]"));

        assertThat(no.getStatus()).isEqualTo(422);
        assertThat(text(no)).contains("\"Mill Road\" has numbers that are no degrees");
        assertThat(map(coordinator)).hasSize(1);
    }

    @Test
    void aNewFileReplacesTheOneBeforeAndTheCountyStays() throws Exception {
        send(coordinator, post("/community/gaps/county").param("code", "41039"));
        bring(coordinator, MILL);
        bring(coordinator, MILL.replace("Mill Road", "Riverside"));

        assertThat(names()).containsExactlyInAnyOrder("Lane", "Riverside");
        send(coordinator, post("/community/gaps/county").param("code", ""));
        assertThat(names()).containsExactly("Riverside");
        assertThat(text(send(coordinator, post("/community/gaps/county").param("code", "99999"))))
                .contains("There is no county with this code");
    }

    private List<String> names() throws Exception {
        return map(coordinator)
                .valueStream()
                .map(one -> one.at("/properties/name").asString())
                .toList();
    }

    private JsonNode map(Person who) throws Exception {
        MockHttpServletResponse map = answer(get("/community/gaps/map").with(who.signedIn()));
        assertThat(map.getContentType()).startsWith("application/geo+json");
        return JsonMapper.shared().readTree(map.getContentAsByteArray()).path("features");
    }

    private MockHttpServletResponse bring(Person who, String file) throws Exception {
        return mvc.perform(multipart("/community/gaps/areas")
                        .file(new MockMultipartFile(
                                "file", "areas.geojson", "application/geo+json", file.getBytes(StandardCharsets.UTF_8)))
                        .param("key", UUID.randomUUID().toString())
                        .with(who.signedIn())
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static MockHttpServletRequestBuilder gap(String kind, String title, String area) {
        return post("/community/gaps").param("kind", kind).param("title", title).param("area", area);
    }
}
