package org.corespond.workgroup.community;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.corespond.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the public feedback page of a community, or changes who takes what comes in and by when. */
@Component
class KeepDesk {
    private static final int MOST_ACKNOWLEDGE = 30;
    private static final int MOST_ANSWER = 365;

    private final FeedbackDesks desks;
    private final Directory directory;
    private final Once once;
    private final Audit audit;

    KeepDesk(FeedbackDesks desks, Directory directory, Once once, Audit audit) {
        this.desks = desks;
        this.directory = directory;
        this.once = once;
        this.audit = audit;
    }

    @Transactional
    Result<UUID> keep(DeskForm form, UUID key) {
        return read(form)
                .fold(
                        desk -> {
                            if (!once.spent(key)) {
                                desks.keep(desk);
                                once.spend(key);
                                audit.changed("feedback.desk", desk.agency());
                            }
                            return Result.done(desk.agency());
                        },
                        Refused::retyped);
    }

    private Result<FeedbackDesk> read(DeskForm form) {
        List<Agency> agencies = directory.agencies();
        Optional<Agency> agency = named(form.agency(), agencies);
        Optional<Agency> advocate = named(form.advocate(), agencies);
        Optional<Integer> acknowledge = FormText.number(form.acknowledgeDays(), 1, MOST_ACKNOWLEDGE);
        Optional<Integer> answer = FormText.number(form.answerDays(), 1, MOST_ANSWER);
        if (agency.isEmpty()) {
            return Refused.at("agency", "desk.agency");
        }
        if (!FeedbackPolicy.mayKeepNames(agency.get().kind())) {
            return Refused.at("agency", "desk.officers");
        }
        if (!FeedbackPolicy.mayKeepNames(advocate.orElse(agency.get()).kind())) {
            return Refused.at("advocate", "desk.officers");
        }
        if (acknowledge.isEmpty() || answer.isEmpty()) {
            return Refused.at(acknowledge.isEmpty() ? "acknowledgeDays" : "answerDays", "desk.days");
        }
        Optional<Set<LocalDate>> closed = days(FormText.plain(form.closedDays()));
        if (closed.isEmpty()) {
            return Refused.at("closedDays", "desk.closed");
        }
        String english = FormText.plain(form.channelEn());
        String spanish = FormText.plain(form.channelEs());
        if (english.isEmpty() || spanish.isEmpty()) {
            return Refused.at(english.isEmpty() ? "channelEn" : "channelEs", "desk.channel");
        }
        @Nullable UUID beside = advocate.map(Agency::id).orElse(null);
        return Result.done(new FeedbackDesk(
                agency.get().id(),
                beside,
                acknowledge.get(),
                answer.get(),
                closed.get(),
                FormText.plain(form.phone()),
                english,
                spanish));
    }

    /** Days as 2026-11-27, separated by commas or spaces; empty when one of them is none. */
    private static Optional<Set<LocalDate>> days(String typed) {
        Set<LocalDate> days = new TreeSet<>();
        for (String one : typed.split("[,;\\s]+", -1)) {
            Optional<LocalDate> day = FormText.day(one);
            if (!one.isEmpty() && day.isEmpty()) {
                return Optional.empty();
            }
            day.ifPresent(days::add);
        }
        return Optional.of(days);
    }

    private static Optional<Agency> named(@Nullable String id, List<Agency> agencies) {
        return agencies.stream().filter(it -> it.id().toString().equals(id)).findFirst();
    }
}
