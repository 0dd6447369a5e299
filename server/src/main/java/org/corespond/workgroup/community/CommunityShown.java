package org.corespond.workgroup.community;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the register of gaps and the public pages come to in numbers, for whoever judges the collaboration by it. */
@Component
@Transactional(readOnly = true)
public class CommunityShown {
    /**
     * The register.
     *
     * @param waiting gaps that are open or taken up
     * @param owned of them, those that an agency sees to
     */
    public record Register(long all, long waiting, long owned) {}

    /** What the public can read today. */
    public record Published(long changed, long stories) {}

    private final Gaps gaps;
    private final ChangedThings changed;
    private final Stories stories;

    CommunityShown(Gaps gaps, ChangedThings changed, Stories stories) {
        this.gaps = gaps;
        this.changed = changed;
        this.stories = stories;
    }

    public Register gaps() {
        List<Gap> all = gaps.list();
        List<Gap> waiting = all.stream().filter(gap -> gap.state().waits()).toList();
        return new Register(
                all.size(),
                waiting.size(),
                waiting.stream().filter(gap -> gap.owner() != null).count());
    }

    public Published published() {
        return new Published(
                changed.list().stream().filter(it -> it.withdrawnAt() == null).count(),
                stories.list().stream().filter(Story::isPublic).count());
    }
}
