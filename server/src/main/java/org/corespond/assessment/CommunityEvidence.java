package org.corespond.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.corespond.assessment.Evidence.State;
import org.corespond.workgroup.community.CommunityShown;
import org.springframework.stereotype.Component;

/** What the register of gaps and the public pages show (systems.md 1I). */
final class CommunityEvidence {
    private CommunityEvidence() {}

    /** Gaps that somebody sees to, of all that wait (systems.md I07); whether all were found, people have to say. */
    @Component
    record Gaps(CommunityShown shown) implements EvidenceSource {
        @Override
        public Set<String> items() {
            return Set.of("4.2", "4.4", "services.inventory");
        }

        @Override
        public String behind() {
            return "/community/gaps";
        }

        @Override
        public Evidence tell(Instant now) {
            CommunityShown.Register gaps = shown.gaps();
            if (gaps.all() > 0 && gaps.waiting() == 0) {
                return new Evidence("gaps.none", State.PARTLY, List.of(String.valueOf(gaps.all())), gaps.all(), now);
            }
            return Evidence.of("gaps", gaps.owned(), gaps.waiting(), now).inPart();
        }
    }

    /** What the public reads of what was heard (systems.md I01, I06); numbers stand elsewhere, so it is only a part. */
    @Component
    record Published(CommunityShown shown) implements EvidenceSource {
        @Override
        public Set<String> items() {
            return Set.of("6.3", "improvement.feedback");
        }

        @Override
        public String behind() {
            return "/community/changed";
        }

        @Override
        public Evidence tell(Instant now) {
            CommunityShown.Published published = shown.published();
            long n = published.changed() + published.stories();
            return n == 0
                    ? Evidence.unknown("published", now)
                    : new Evidence(
                            "published",
                            State.PARTLY,
                            List.of(String.valueOf(published.changed()), String.valueOf(published.stories())),
                            n,
                            now);
        }
    }
}
