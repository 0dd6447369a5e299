package org.corespond.calls;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.directory.Directory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the pages of the protocol; calls that are shown leave their view in the same transaction. */
@Component
@Transactional
class ProtocolPages {
    private final Screenings screenings;
    private final ProgramsNow programs;
    private final ReplayCall replays;
    private final Audit audit;
    private final Today today;

    ProtocolPages(Screenings screenings, ProgramsNow programs, ReplayCall replays, Audit audit, Today today) {
        this.screenings = screenings;
        this.programs = programs;
        this.replays = replays;
        this.audit = audit;
        this.today = today;
    }

    /** The day of the community. */
    @Component
    record Today(Directory directory, Clock clock) {
        LocalDate get() {
            return LocalDate.ofInstant(clock.instant(), directory.here().zone());
        }
    }

    public ProtocolPage page() {
        Screening current = screenings.on(today.get());
        return new ProtocolPage(
                ProtocolPage.Version.of(current),
                screenings.list().stream().map(ProtocolPage.Version::of).toList(),
                current.determinants().stream().sorted().toList(),
                programs.listEnabled(),
                today.get());
    }

    public ReplayDay day(LocalDate day, String version) {
        return day(day, screenings.named(version, today.get()), false);
    }

    public ReplayDay tried(LocalDate day, Screening draft) {
        return day(day, draft, true);
    }

    public Optional<ReplayView> call(UUID id, String version) {
        audit.viewed("call replay", List.of(id));
        Screening other = screenings.named(version, today.get());
        return replays.replay(id, other).map(one -> ReplayView.of(one, taken(one), other));
    }

    private ReplayDay day(LocalDate day, Screening other, boolean draft) {
        List<ReplayView> calls = replays.replay(day, other).stream()
                .map(one -> ReplayView.of(one, taken(one), other))
                .toList();
        audit.viewed("call replay", calls.stream().map(ReplayView::id).toList());
        return new ReplayDay(day, other.key(), other.title(), draft, calls);
    }

    private Screening taken(ReplayCall.Replayed replayed) {
        return screenings.get(replayed.call().protocolId(), replayed.then().version());
    }
}
