package org.corespond.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.directory.Program;
import org.corespond.directory.ProgramKind;
import org.corespond.facilities.Facility.Exclusion;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An administrator sets up who works together: agencies, programs, and the places of a facility. */
@CorespondTest
class DirectoryPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Directory directory;

    @Autowired
    Facilities facilities;

    @Autowired
    TestCommunity communities;

    Community community;
    TestCommunity.Person administrator;

    @BeforeEach
    void anAdministratorOfANewCommunity() {
        community = communities.add();
        Agency own = communities.agency(community, Agency.Kind.COORDINATION, "Maple Collaboration");
        administrator = communities.person(own, Role.ADMINISTRATOR);
    }

    @Test
    void anAgencyAndItsProgramsAreThereForRoutesAtOnce() throws Exception {
        send("/admin/agencies", "name", "Maple Crisis Team", "kind", "BEHAVIORAL_HEALTH")
                .andExpect(status().isFound());
        Agency agency = agency("Maple Crisis Team");
        see("/admin/agencies/" + agency.id()).andExpect(content().string(containsString("No program yet")));

        String programs = "/admin/agencies/" + agency.id() + "/programs";
        send(
                        programs,
                        "name",
                        "Night team",
                        "kind",
                        "MOBILE_CRISIS",
                        "opens",
                        "20:00",
                        "closes",
                        "06:30",
                        "minAge",
                        "12")
                .andExpect(status().isFound());
        send(programs, "name", "Line", "kind", "CLINICIAN_LINE").andExpect(status().isFound());

        assertThat(programs())
                .filteredOn(program -> program.kind() == ProgramKind.MOBILE_CRISIS)
                .singleElement()
                .satisfies(program -> {
                    assertThat(program.opens()).isEqualTo(LocalTime.of(20, 0));
                    assertThat(program.closes()).isEqualTo(LocalTime.of(6, 30));
                    assertThat(program.minAge()).isEqualTo(12);
                });
        see("/admin/agencies")
                .andExpect(content()
                        .string(allOf(
                                containsString("Maple Crisis Team"),
                                containsString("20:00 to 06:30"),
                                containsString("from 12 years"),
                                containsString("around the clock"))));
    }

    @Test
    void hoursAndNamesChangeAndTheKindStays() throws Exception {
        Program line = line();
        send(
                        "/admin/programs/" + line.id(),
                        "name",
                        "Evening line",
                        "kind",
                        "PATROL",
                        "opens",
                        "16:00",
                        "closes",
                        "23:00")
                .andExpect(status().isFound());
        assertThat(programs()).singleElement().satisfies(program -> {
            assertThat(program.name()).isEqualTo("Evening line");
            assertThat(program.kind()).isEqualTo(ProgramKind.CLINICIAN_LINE);
            assertThat(program.opens()).isEqualTo(LocalTime.of(16, 0));
        });
        Agency agency = agency("Maple Collaboration");
        send("/admin/agencies/" + agency.id(), "name", "Maple Hub", "kind", "COORDINATION")
                .andExpect(status().isFound());
        assertThat(agency("Maple Hub").id()).isEqualTo(agency.id());
    }

    @Test
    void whatCannotBeStandsBesideItsFieldAndStaysTyped() throws Exception {
        wrong("/admin/agencies", "name", "name", " ", "kind", "PSAP");
        wrong("/admin/agencies", "name", "name", "maple collaboration", "kind", "PSAP")
                .andExpect(content().string(containsString("value=\"maple collaboration\"")));
        wrong("/admin/agencies", "kind", "name", "Maple 911", "kind", "MOON")
                .andExpect(content().string(containsString("value=\"Maple 911\"")));

        Agency own = agency("Maple Collaboration");
        String programs = "/admin/agencies/" + own.id() + "/programs";
        wrong(programs, "name", "kind", "PATROL");
        wrong(programs, "kind", "name", "Line");
        wrong(programs, "opens", "name", "Line", "kind", "WARMLINE", "closes", "20:00");
        wrong(programs, "closes", "name", "Line", "kind", "WARMLINE", "opens", "08:00", "closes", "late");
        wrong(programs, "minAge", "name", "Line", "kind", "WARMLINE", "minAge", "121")
                .andExpect(content().string(containsString("value=\"121\"")));
        assertThat(programs()).isEmpty();
        wrong("/admin/agencies/" + own.id(), "name", "name", "", "kind", "PSAP");
        wrong("/admin/programs/" + line().id(), "opens", "name", "Line", "opens", "x", "closes", "20:00");
    }

    @Test
    void aFormThatIsSentTwiceCountsOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            mvc.perform(form("/admin/agencies", "name", "Maple EMS", "kind", "EMS")
                            .param("key", key))
                    .andExpect(status().isFound());
        }
        assertThat(as(() -> directory.agencies())).extracting(Agency::name).containsOnlyOnce("Maple EMS");
    }

    @Test
    void theFacilityBehindAnIntakeIsDescribedAndChanged() throws Exception {
        UUID intake = intake();
        String place = "/admin/places/" + intake;
        see("/admin/programs/" + intake).andExpect(content().string(containsString(place)));

        whatNoPlaceCanBeIsRefused(place);

        send(
                        place,
                        "type",
                        "SOBERING",
                        "staffed",
                        "8",
                        "licensed",
                        "12",
                        "target",
                        "7",
                        "door",
                        "West entrance",
                        "exclusions",
                        "COMBATIVE",
                        "exclusions",
                        "DEMENTIA")
                .andExpect(status().isFound());
        send(place, "type", "DETOX", "staffed", "9", "licensed", "12", "target", "7", "door", "East entrance")
                .andExpect(status().isFound());
        assertThat(as(() -> facilities.list())).singleElement().satisfies(facility -> {
            assertThat(facility.type()).isEqualTo(FacilityType.SOBERING);
            assertThat(facility.staffed()).isEqualTo(9);
            assertThat(facility.door()).isEqualTo("East entrance");
            assertThat(facility.exclusions()).isEmpty();
        });
        see(place).andExpect(content().string(containsString("value=\"East entrance\"")));
        send(place, "staffed", "9", "licensed", "12", "target", "7", "exclusions", "COMBATIVE");
        assertThat(as(() -> facilities.list()).getFirst().exclusions()).containsExactly(Exclusion.COMBATIVE);
    }

    private UUID intake() throws Exception {
        Agency own = agency("Maple Collaboration");
        send(
                        "/admin/agencies/" + own.id() + "/programs",
                        "name",
                        "Maple intake",
                        "kind",
                        "FACILITY_INTAKE",
                        "minAge",
                        "18")
                .andExpect(status().isFound());
        return programs().getFirst().id();
    }

    private void whatNoPlaceCanBeIsRefused(String place) throws Exception {
        wrong(place, "type", "staffed", "8", "licensed", "12", "target", "10");
        wrong(place, "staffed", "type", "SOBERING", "staffed", "many", "licensed", "12", "target", "10");
        wrong(place, "licensed", "type", "SOBERING", "staffed", "8", "licensed", "7", "target", "10");
        wrong(place, "maxAge", "type", "SOBERING", "staffed", "8", "licensed", "9", "maxAge", "17", "target", "10");
        wrong(place, "target", "type", "SOBERING", "staffed", "8", "licensed", "9", "target", "0");
    }

    @Test
    void onlyAnAdministratorOfTheCommunityComesIn() throws Exception {
        Program line = line();
        TestCommunity.Person coordinator = communities.person(agency("Maple Collaboration"), Role.COORDINATOR);
        mvc.perform(get("/admin/agencies").with(coordinator.signedIn())).andExpect(status().isForbidden());

        Agency other = communities.agency(communities.add(), Agency.Kind.PSAP, "Elsewhere 911");
        TestCommunity.Person stranger = communities.person(other, Role.ADMINISTRATOR);
        mvc.perform(get("/admin/programs/" + line.id()).with(stranger.signedIn()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/admin/places/" + line.id()).with(administrator.signedIn()))
                .andExpect(status().isNotFound());
    }

    private Program line() throws Exception {
        send(
                        "/admin/agencies/" + agency("Maple Collaboration").id() + "/programs",
                        "name",
                        "Line",
                        "kind",
                        "CLINICIAN_LINE")
                .andExpect(status().isFound());
        return programs().getFirst();
    }

    private Agency agency(String name) {
        return as(() -> directory.agencies()).stream()
                .filter(agency -> agency.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Program> programs() {
        return as(() -> directory.programs());
    }

    private <T> T as(Supplier<T> work) {
        return CurrentActor.as(administrator.actor(), work);
    }

    private ResultActions see(String path) throws Exception {
        return mvc.perform(get(path).with(administrator.signedIn())).andExpect(status().isOk());
    }

    private ResultActions send(String path, String... fields) throws Exception {
        return mvc.perform(form(path, fields).param("key", UUID.randomUUID().toString()));
    }

    private ResultActions wrong(String path, String field, String... fields) throws Exception {
        return send(path, fields)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"e-" + field + "\"")));
    }

    private MockHttpServletRequestBuilder form(String path, String... fields) {
        MockHttpServletRequestBuilder form = post(path).with(csrf()).with(administrator.signedIn());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return form;
    }
}
