package org.corespond.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that an officer was designated for CIT, or opted out. */
@Component
@Transactional
class DesignateOfficer {
    private static final int LONGEST = 300;

    private final Enlist enlist;
    private final Credentials credentials;
    private final CitStandings standings;
    private final Today today;
    private final Marks marks;

    DesignateOfficer(Enlist enlist, Credentials credentials, CitStandings standings, Today today, Marks marks) {
        this.enlist = enlist;
        this.credentials = credentials;
        this.standings = standings;
        this.today = today;
        this.marks = marks;
    }

    /** As typed. */
    record Typed(String who, String kind, String on, String reason) {
        static final Typed EMPTY = new Typed("", "", "", "");

        Typed {
            reason = FormText.plain(reason);
        }
    }

    public Result<UUID> say(Typed typed, UUID key) {
        if (marks.once().spent(key)) {
            return Result.done(key);
        }
        Optional<Learner> officer = enlist.find(new Enlist.Who(typed.who(), "", "", ""))
                .<Optional<Learner>>fold(Optional::of, no -> Optional.empty())
                .filter(it -> it.sector() == ResponsePart.PATROL);
        Optional<CitStanding.Kind> kind = CourseReading.named(CitStanding.Kind.values(), typed.kind());
        Optional<LocalDate> on = FormText.day(typed.on()).filter(it -> !it.isAfter(today.day()));
        if (officer.isEmpty()) {
            return Refused.at("who", "learner.who");
        }
        if (kind.isEmpty()) {
            return Refused.at("kind", "cit.kind");
        }
        if (on.isEmpty()) {
            return Refused.at("on", "cit.day");
        }
        if (typed.reason().length() > LONGEST) {
            return Refused.at("reason", "course.words");
        }
        // The program takes officers who finished the 40 hours (collaboration.md 10.3); one whose certificate ran out
        // is not designated.
        if (kind.get() == CitStanding.Kind.DESIGNATED
                && !CredentialPolicy.holds(own(officer.get()), CredentialKind.CIT, on.get())) {
            return Refused.at("who", "cit.certificate");
        }
        enlist.keep(officer.get(), today.now());
        standings.add(new CitStanding(officer.get().id(), kind.get(), on.get(), typed.reason()), today.now());
        marks.made("cit", officer.get().id(), key);
        return Result.done(officer.get().id());
    }

    private List<Credential> own(Learner officer) {
        return credentials.list().stream()
                .filter(it -> it.learner().id().equals(officer.id()))
                .toList();
    }
}
