package org.corespond.directory;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One agency and the programs that it runs, as the administrator sees them. */
public record AgencyPage(Agency agency, List<Program> programs) {

    /** Reads one agency or all of them. */
    @Component
    @Transactional(readOnly = true)
    static class Reader {
        private final Directory directory;

        Reader(Directory directory) {
            this.directory = directory;
        }

        public List<AgencyPage> list() {
            List<Program> programs = directory.programs();
            return directory.agencies().stream()
                    .map(agency -> new AgencyPage(agency, of(agency.id(), programs)))
                    .toList();
        }

        public AgencyPage read(UUID id) {
            return new AgencyPage(directory.agency(id), of(id, directory.programs()));
        }

        private static List<Program> of(UUID agency, List<Program> programs) {
            return programs.stream()
                    .filter(program -> program.agencyId().equals(agency))
                    .toList();
        }
    }
}
