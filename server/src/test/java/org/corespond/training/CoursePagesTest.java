package org.corespond.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@CorespondTest
class CoursePagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    TestCommunity communities;

    @Autowired
    TestClock clock;

    Agency police;
    Agency clinic;
    TrainingDesk coordinator;

    @BeforeEach
    void twoSystems() {
        clock.set(Instant.parse("2026-03-02T15:00:00Z"));
        Community community = communities.add();
        police = communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Synthetic Police");
        clinic = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Synthetic Clinic");
        coordinator = new TrainingDesk(mvc, communities.person(police, Role.COORDINATOR));
    }

    @Test
    void aCourseCountsWhenBothSystemsApprovedIt() throws Exception {
        assertThat(coordinator.read("/training/courses"))
                .contains("No course yet.", "Crisis intervention team, 40 hours", "Homelessness and crisis");
        assertThat(coordinator.read("/training/courses/new?outline=CIT")).contains("Add a course");
        UUID id = coordinator.written("CIT", 2400, police, clinic);
        String self = "/training/courses/" + id;
        assertThat(coordinator.read(self)).contains("In review", "Practice in scenarios 40 h", "Nobody yet.");

        approve(self, police);
        assertThat(coordinator.read("/training/courses")).contains("Waits for Synthetic Clinic");
        approve(self, clinic);

        assertThat(coordinator.read(self)).contains("Approved", "Synthetic Clinic: Ada Synthetic, Chief, 1 Mar 2026");
        assertThat(coordinator.refused(self + "/approvals", "agency=" + clinic.id(), "name=Ada", "day=2026-03-01"))
                .contains("Approved");
    }

    @Test
    void theFormerVersionCountsUntilTheNewOneIsApproved() throws Exception {
        UUID id = coordinator.course("BASIC", 480, police, clinic);
        String self = "/training/courses/" + id;
        coordinator.send(self + "/versions", TrainingDesk.fields("BASIC", 600, police, clinic));

        assertThat(coordinator.read(self)).contains("Version 2", "Classes go by version 1 until this one is approved.");
        assertThat(coordinator.read(self + "/versions/new")).contains("The former version counts until");
    }

    @Test
    void anEightHourCourseThatSaysItIsCitIsRefusedWithWhatIsMissing() throws Exception {
        assertThat(coordinator.refused("/training/courses", TrainingDesk.fields("CIT", 480, police, clinic)))
                .contains("A CIT course takes at least 40 hours. These modules take 8.");
        assertThat(coordinator.refused("/training/courses", TrainingDesk.fields("BASIC", 480, police, police)))
                .contains("A course is built jointly.");
        assertThat(coordinator.refused("/training/courses", TrainingDesk.fields("POTION", 480, police, clinic)))
                .contains("Choose what the course gives.");
        assertThat(coordinator.refused("/training/courses", TrainingDesk.fields("BASIC", 2, police, clinic)))
                .contains("A module has a title and its minutes");
    }

    @Test
    void anApprovalHasAnOwnerANameAndADayThatWas() throws Exception {
        String self = "/training/courses/" + coordinator.written("BASIC", 480, police, clinic);
        String owner = police.id().toString();
        assertThat(coordinator.refused(self + "/approvals", "agency=" + owner, "name= ", "day=2026-03-01"))
                .contains("The name of whoever approved it is missing.");
        assertThat(coordinator.refused(self + "/approvals", "agency=" + owner, "name=Ada", "day=2026-03-03"))
                .contains("Choose the day of the approval");
        assertThat(coordinator.refused(
                        self + "/approvals", "agency=" + UUID.randomUUID(), "name=Ada", "day=2026-03-01"))
                .contains("This agency does not build the course");
    }

    @Test
    void anotherCommunityHasItsOwnCourses() throws Exception {
        UUID id = coordinator.written("BASIC", 480, police, clinic);
        Agency elsewhere = communities.agency(communities.add(), Agency.Kind.PSAP, "Elsewhere");
        TrainingDesk other = new TrainingDesk(mvc, communities.person(elsewhere, Role.COORDINATOR));

        assertThat(other.read("/training/courses")).contains("No course yet.");
        assertThat(other.answer("/training/courses/" + id + "/approvals", "agency=x")
                        .getStatus())
                .isEqualTo(404);
    }

    private void approve(String self, Agency owner) throws Exception {
        coordinator.send(self + "/approvals", "agency=" + owner.id(), "name=Ada Synthetic, Chief", "day=2026-03-01");
    }
}
