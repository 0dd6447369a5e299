package org.corespond.training;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Designations for whoever tells of them without a page: the same deed, and what would be refused is a bug. */
@Component
@Transactional
public class CitProgram {
    private final CitOfficers officers;
    private final DesignateOfficer designate;
    private final Marks marks;

    CitProgram(CitOfficers officers, DesignateOfficer designate, Marks marks) {
        this.officers = officers;
        this.designate = designate;
        this.marks = marks;
    }

    /** The officer of that name, with an account or without, who holds a certificate on that day. */
    public void designate(String officer, LocalDate on) {
        say(officer, CitStanding.Kind.DESIGNATED, on, "");
    }

    public void optOut(String officer, LocalDate on, String reason) {
        say(officer, CitStanding.Kind.OPTED_OUT, on, reason);
    }

    private void say(String officer, CitStanding.Kind kind, LocalDate on, String reason) {
        String who = officers.list().stream()
                .filter(it -> it.name().equals(officer))
                .findFirst()
                .orElseThrow()
                .choice();
        designate
                .say(
                        new DesignateOfficer.Typed(who, kind.name(), on.toString(), reason),
                        marks.ids().next())
                .orThrow();
    }
}
