package org.corespond.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.corespond.directory.Directory;
import org.corespond.directory.Program;
import org.corespond.directory.ProgramKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the directory of programs shows. */
@Configuration(proxyBeanMethods = false)
class ServiceEvidence {
    /** Hours alone answer these; areas covered and refusals, which the others ask for too, stand elsewhere. */
    private static final Set<String> TOLD_WHOLLY = Set.of("line", "followup");

    private record Programs(Set<String> items, String code, Directory directory, Predicate<Program> counted)
            implements EvidenceSource {
        @Override
        public String behind() {
            return "/admin/agencies";
        }

        @Override
        public Evidence tell(Instant now) {
            List<Program> programs =
                    directory.programs().stream().filter(counted).toList();
            long always = programs.stream()
                    .filter(it -> it.opens().equals(it.closes()))
                    .count();
            int n = programs.size();
            Evidence.State state = n == 0
                    ? Evidence.State.NOT_SHOWN
                    : always == 0 || !TOLD_WHOLLY.contains(code) ? Evidence.State.PARTLY : Evidence.State.SHOWN;
            return new Evidence(code, state, List.of(String.valueOf(n), String.valueOf(always)), (long) n, now);
        }
    }

    /** How many of the kinds of help that the platform knows are there at all. */
    private record Inventory(Set<String> items, Directory directory) implements EvidenceSource {
        @Override
        public String behind() {
            return "/admin/agencies";
        }

        @Override
        public Evidence tell(Instant now) {
            long kinds =
                    directory.programs().stream().map(Program::kind).distinct().count();
            int all = ProgramKind.values().length;
            // Housing and treatment are no kinds of the directory, so it never shows the whole range by itself.
            Evidence.State state = kinds == 0 ? Evidence.State.NOT_SHOWN : Evidence.State.PARTLY;
            return new Evidence(
                    "inventory", state, List.of(String.valueOf(kinds), String.valueOf(all)), (long) all, now);
        }
    }

    @Bean
    static EvidenceSource inventoryShown(Directory directory) {
        return new Inventory(Set.of("4.1", "services.inventory"), directory);
    }

    @Bean
    static EvidenceSource linesShown(Directory directory) {
        return new Programs(Set.of("services.line"), "line", directory, it -> it.kind() == ProgramKind.CLINICIAN_LINE);
    }

    @Bean
    static EvidenceSource mobileTeamsShown(Directory directory) {
        return new Programs(
                Set.of("services.mobile"), "mobile", directory, it -> it.kind() == ProgramKind.MOBILE_CRISIS);
    }

    @Bean
    static EvidenceSource doorsShown(Directory directory) {
        return new Programs(
                Set.of("4.3", "services.facility"), "doors", directory, it -> it.kind() == ProgramKind.FACILITY_INTAKE);
    }

    @Bean
    static EvidenceSource followUpShown(Directory directory) {
        return new Programs(
                Set.of("services.followup"), "followup", directory, it -> it.kind() == ProgramKind.FOLLOW_UP);
    }
}
