package org.corespond.field;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.corespond.directory.Directory;
import org.corespond.directory.Program;
import org.corespond.directory.ProgramKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The programs that answer now. */
@Component
@Transactional(readOnly = true)
class OpenPrograms {
    private final Directory directory;
    private final Clock clock;

    OpenPrograms(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Open programs of the kinds, by kind and name. */
    List<Program> list(Set<ProgramKind> kinds) {
        ZoneId zone = directory.here().zone();
        return directory.programs().stream()
                .filter(program -> kinds.contains(program.kind()))
                .filter(program -> program.openAt(clock.instant(), zone))
                .toList();
    }
}
