package org.corespond.field;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.springframework.stereotype.Component;

/** Where an encounter page begins: the draft of its writer, or what the assignment tells already. */
@Component
class EncounterStart {
    private final Assignments assignments;
    private final Jobs jobs;
    private final Drafts drafts;
    private final Rosters rosters;

    EncounterStart(Assignments assignments, Jobs jobs, Drafts drafts, Rosters rosters) {
        this.assignments = assignments;
        this.jobs = jobs;
        this.drafts = drafts;
        this.rosters = rosters;
    }

    Optional<Job> job(UUID episode) {
        return assignments.findLast(episode).map(jobs::of);
    }

    Optional<EncounterForm> draft(UUID episode) {
        return drafts.find(episode);
    }

    /** Nobody was met; a certified officer who went there still was there. */
    EncounterForm nobody(Job job) {
        Map<String, List<String>> typed = new HashMap<>(PrefillPolicy.nobody());
        typed.putAll(known(job).typed());
        if (job.assignment().kind() == ProgramKind.CIT_OFFICER) {
            typed.put("cit", List.of(CitOnScene.ARRIVED.name()));
        }
        return EncounterForm.of(typed);
    }

    /** The response model and who asked are not typed again (decisions 12). */
    EncounterForm known(Job job) {
        Map<String, List<String>> typed = new HashMap<>();
        PrefillPolicy.model(job.assignment().kind()).ifPresent(model -> typed.put("model", List.of(model.name())));
        PrefillPolicy.initiator(
                        job.briefing().initiator().isEmpty()
                                ? job.source()
                                : job.briefing().initiator())
                .ifPresent(who -> typed.put("initiator", List.of(who.name())));
        Instant arrived = job.moments().at(Mark.ARRIVED);
        if (arrived != null) {
            typed.put(
                    "citArrivedAt",
                    List.of(DateTimeFormatter.ofPattern("HH:mm").format(arrived.atZone(rosters.zone()))));
        }
        if (job.crew() != null) {
            typed.put("citUnit", List.of(job.crew().id().toString()));
        }
        return EncounterForm.of(typed);
    }
}
