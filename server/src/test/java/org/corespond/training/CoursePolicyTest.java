package org.corespond.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.kernel.Refused;
import org.corespond.training.CourseVersion.Approval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CoursePolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final List<Agency.Kind> BOTH = List.of(Agency.Kind.LAW_ENFORCEMENT, Agency.Kind.BEHAVIORAL_HEALTH);
    private static final UUID POLICE = new UUID(0, 1);
    private static final UUID CLINIC = new UUID(0, 2);

    @ParameterizedTest
    @CsvSource({"CIT, 2399, 40", "DISPATCHER, 479, 8", "IN_SERVICE, 59, 1", "BASIC, 59, 1", "TOPIC, 59, 1"})
    void aCourseShorterThanWhatItGivesTakesIsRefused(CredentialKind kind, int minutes, int hours) {
        assertThat(fault(text(kind, minutes), BOTH)).isEqualTo("kind course.short." + kind);
        assertThat(fault(text(kind, hours * 60), BOTH)).isEmpty();
        assertThat(kind.leastHours()).isEqualTo(hours);
    }

    @Test
    void theRefusalSaysTheHoursThatTheModulesTake() {
        assertThat(CoursePolicy.fault(text(CredentialKind.CIT, 480), BOTH, TODAY))
                .hasValueSatisfying(no -> assertThat(no.args()).containsExactly("8"));
    }

    @Test
    void aCourseHasATitleModulesAnEndAndADayOfReview() {
        assertThat(fault(text(CredentialKind.TOPIC, 12_000), BOTH)).isEmpty();
        assertThat(fault(text(CredentialKind.TOPIC, 12_001), BOTH)).isEqualTo("minutes-0 course.long");
        assertThat(fault(text("", TODAY.plusDays(1), 60), BOTH)).isEqualTo("title course.title");
        assertThat(fault(text("Short", TODAY.plusDays(1)), BOTH)).isEqualTo("module-0 course.modules");
        assertThat(fault(text("Late", TODAY, 60), BOTH)).isEqualTo("reviewBy course.review");
        assertThat(fault(text("In time", TODAY.plusDays(1), 60), BOTH)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Agency.Kind.class)
    void oneSystemAloneBuildsNoCourse(Agency.Kind kind) {
        assertThat(CoursePolicy.joint(List.of(kind))).isFalse();
        assertThat(fault(text(CredentialKind.TOPIC, 60), List.of(kind))).isEqualTo("owners course.owners");
    }

    @ParameterizedTest
    @CsvSource({
        "PSAP, CRISIS_LINE, true",
        "PSAP, FACILITY, true",
        "LAW_ENFORCEMENT, COMMUNITY_RESPONSE, true",
        "LAW_ENFORCEMENT, BEHAVIORAL_HEALTH, true",
        "LAW_ENFORCEMENT, PSAP, false",
        "LAW_ENFORCEMENT, EMS, false",
        "EMS, BEHAVIORAL_HEALTH, false",
        "COORDINATION, BEHAVIORAL_HEALTH, false",
        "COORDINATION, PSAP, false"
    })
    void policeOr911AndTreatmentOrSupportBuildItTogether(Agency.Kind one, Agency.Kind other, boolean joint) {
        assertThat(CoursePolicy.joint(List.of(one, other))).isEqualTo(joint);
    }

    @Test
    void aVersionIsInReviewUntilAllOwnersApprovedItAndDueAfterItsDay() {
        CourseVersion half = version(1, POLICE);
        CourseVersion whole = version(1, POLICE, CLINIC);
        assertThat(CoursePolicy.state(half, TODAY)).isEqualTo(CourseState.IN_REVIEW);
        assertThat(half.open()).containsExactly(CLINIC);
        assertThat(CoursePolicy.state(whole, TODAY.plusDays(1))).isEqualTo(CourseState.APPROVED);
        assertThat(CoursePolicy.state(whole, TODAY.plusDays(2))).isEqualTo(CourseState.DUE);
    }

    @Test
    void theNewestApprovedVersionCounts() {
        assertThat(CoursePolicy.governing(List.of(version(2, POLICE), version(1, POLICE, CLINIC))))
                .hasValueSatisfying(it -> assertThat(it.number()).isEqualTo(1));
        assertThat(CoursePolicy.governing(List.of(version(2, POLICE, CLINIC), version(1, POLICE, CLINIC))))
                .hasValueSatisfying(it -> assertThat(it.number()).isEqualTo(2));
        assertThat(CoursePolicy.governing(List.of(version(1)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "60, 1", "90, 1.5", "2400, 40", "20, 0.3", "1230, 20.5"})
    void hoursAreWrittenAsPeopleWriteThem(int minutes, String hours) {
        assertThat(CoursePolicy.hours(minutes)).isEqualTo(hours);
    }

    @Test
    void everyOutlineIsACourseThatCanBeKept() throws IOException {
        List<Outline> outlines = new Outlines().list();
        assertThat(outlines)
                .extracting(Outline::code)
                .containsExactly(
                        "CIT", "CRIT", "DISPATCHER", "IN_SERVICE", "BASIC", "IDD", "VETERANS", "HOMELESSNESS", "RURAL");
        assertThat(outlines)
                .filteredOn(outline -> outline.kind() == CredentialKind.CIT)
                .allMatch(outline -> outline.minutes() == 2400);
        Agency police = new Agency(POLICE, POLICE, "Police", Agency.Kind.LAW_ENFORCEMENT);
        Agency clinic = new Agency(CLINIC, POLICE, "Clinic", Agency.Kind.BEHAVIORAL_HEALTH);
        for (Outline outline : outlines) {
            CourseForm blank = CourseForm.of(outline, TODAY);
            CourseForm form = new CourseForm(
                    blank.outline(),
                    blank.title(),
                    blank.kind(),
                    blank.audience(),
                    blank.objectives(),
                    blank.literature(),
                    java.util.Set.of(POLICE.toString(), CLINIC.toString()),
                    blank.reviewBy(),
                    blank.modules().stream().filter(it -> !it.isEmpty()).toList());
            assertThat(CourseReading.read(form, List.of(police, clinic), TODAY)
                            .orThrow()
                            .minutes())
                    .as(outline.code())
                    .isEqualTo(outline.minutes());
        }
    }

    private static String fault(CourseText text, List<Agency.Kind> owners) {
        return CoursePolicy.fault(text, owners, TODAY)
                .map((Refused<CourseText> no) -> no.field() + " " + no.code())
                .orElse("");
    }

    private static CourseText text(CredentialKind kind, int minutes) {
        return new CourseText(
                "Course",
                kind,
                "",
                "",
                "",
                new TreeSet<>(List.of(POLICE, CLINIC)),
                TODAY.plusDays(1),
                List.of(new CourseModule("All", Method.TALK, minutes)));
    }

    private static CourseText text(String title, LocalDate review, int... minutes) {
        return new CourseText(
                title,
                CredentialKind.TOPIC,
                "",
                "",
                "",
                new TreeSet<>(List.of(POLICE, CLINIC)),
                review,
                Arrays.stream(minutes)
                        .mapToObj(it -> new CourseModule("Part", Method.TALK, it))
                        .toList());
    }

    private static CourseVersion version(int number, UUID... approved) {
        return new CourseVersion(
                new UUID(0, 9),
                number,
                text(CredentialKind.TOPIC, 60),
                Instant.EPOCH,
                Arrays.stream(approved)
                        .map(agency -> new Approval(agency, "Ada", TODAY))
                        .toList());
    }
}
