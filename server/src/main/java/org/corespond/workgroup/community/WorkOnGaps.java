package org.corespond.workgroup.community;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.audit.Audit;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Naming gaps, voting for them, and saying what becomes of them. */
@Component
@Transactional
class WorkOnGaps {
    private static final int MOST = 600;

    private final Gaps gaps;
    private final Directory directory;
    private final Once once;
    private final Audit audit;

    WorkOnGaps(Gaps gaps, Directory directory, Once once, Audit audit) {
        this.gaps = gaps;
        this.directory = directory;
        this.once = once;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    List<Gap> list() {
        return gaps.list();
    }

    /** The picture by area: what waits, where most say so first. */
    static List<AreaCount> areas(List<Gap> all) {
        Map<String, List<Gap>> waiting =
                all.stream().filter(gap -> gap.state().waits()).collect(Collectors.groupingBy(Gap::area));
        return waiting.entrySet().stream()
                .map(entry -> new AreaCount(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream().mapToLong(Gap::votes).sum()))
                .sorted(Comparator.comparingLong(AreaCount::votes)
                        .thenComparingLong(AreaCount::gaps)
                        .reversed()
                        .thenComparing(AreaCount::area))
                .toList();
    }

    Result<UUID> add(GapForm form, UUID key) {
        Optional<Refused<UUID>> wrong = form.wrong();
        if (wrong.isPresent()) {
            return wrong.get();
        }
        if (!once.spent(key)) {
            UUID id = gaps.add(form.chosenKind().orElseThrow(), form.named(), form.where(), form.details());
            gaps.vote(id);
            once.spend(key);
            audit.changed("gap.add", id);
        }
        return Result.done(key);
    }

    /** One vote a member; sent again with "no" it is taken back. */
    void vote(UUID id, boolean yes, UUID key) {
        Gap gap = get(id);
        if (!once.spent(key)) {
            if (yes) {
                gaps.vote(gap.id());
            } else {
                gaps.unvote(gap.id());
            }
            once.spend(key);
        }
    }

    Result<UUID> step(UUID id, GapState state, String owner, String words, UUID key) {
        Gap gap = get(id);
        Optional<Agency> agency = directory.agencies().stream()
                .filter(it -> it.id().toString().equals(owner))
                .findFirst();
        String said = FormText.plain(words);
        if (state == GapState.TAKEN_UP && agency.isEmpty()) {
            return Refused.because("gap.owner");
        }
        if ((!state.waits() && said.isEmpty()) || said.length() > MOST) {
            return Refused.because("gap.words");
        }
        if (!once.spent(key)) {
            gaps.step(gap.id(), state, agency.map(Agency::id).orElse(null), said);
            once.spend(key);
            audit.changed("gap.step", gap.id());
        }
        return Result.done(id);
    }

    private Gap get(UUID id) {
        return gaps.find(id).orElseThrow(() -> new NoSuchElementException("no such gap"));
    }
}
