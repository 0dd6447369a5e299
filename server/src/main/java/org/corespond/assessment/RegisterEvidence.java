package org.corespond.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.corespond.assessment.Evidence.State;
import org.corespond.workgroup.KeepResources;
import org.corespond.workgroup.ResourcesPage;
import org.corespond.workgroup.ResourcesPage.Ask;
import org.corespond.workgroup.ResourcesPage.Commitment;
import org.corespond.workgroup.ResourcesPage.FundingStage;
import org.corespond.workgroup.ResourcesPage.Staffing;
import org.corespond.workgroup.ResourcesPage.Step;
import org.corespond.workgroup.ResourcesPage.Total;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the registers of roles and money show (systems.md 1A). */
@Configuration(proxyBeanMethods = false)
class RegisterEvidence {
    private static final Set<FundingStage> ALIVE = EnumSet.of(FundingStage.APPLIED, FundingStage.AWARDED);

    /** What one register tells. */
    private interface Teller {
        Evidence tell(ResourcesPage page, Instant now);
    }

    private record Register(Set<String> items, KeepResources resources, Teller teller) implements EvidenceSource {
        @Override
        public String behind() {
            return "/workgroup/resources";
        }

        @Override
        public Evidence tell(Instant now) {
            return teller.tell(resources.page(), now);
        }
    }

    /** Agencies whose executive has committed it, of all agencies (systems.md A01). */
    @Bean
    static EvidenceSource commitmentsShown(KeepResources resources) {
        return new Register(Set.of("1.1", "leadership.statement"), resources, (page, now) -> {
            long committed = page.commitments().stream()
                    .filter(it ->
                            !it.from().isAfter(page.today()) && !it.until().isBefore(page.today()))
                    .map(Commitment::agency)
                    .distinct()
                    .count();
            return page.commitments().isEmpty()
                    ? Evidence.unknown("commitments", now)
                    : Evidence.of("commitments", committed, page.agencies().size(), now);
        });
    }

    /** Posts of this year by source (systems.md A04). When they end, and thanks, are not written down there. */
    @Bean
    static EvidenceSource postsShown(KeepResources resources) {
        return new Register(Set.of("1.5", "leadership.money"), resources, (page, now) -> {
            List<Staffing> lines = page.staffing().stream()
                    .filter(it -> it.year() == page.today().getYear())
                    .toList();
            if (page.staffing().isEmpty()) {
                return Evidence.unknown("posts", now);
            }
            BigDecimal posts = lines.stream().map(Staffing::fte).reduce(BigDecimal.ZERO, BigDecimal::add);
            String sources = page.totals().stream()
                    .filter(it ->
                            it.year() == page.today().getYear() && !it.source().isEmpty())
                    .sorted(Comparator.comparing(Total::source))
                    .map(it -> it.source() + " " + plain(it.fte()))
                    .collect(Collectors.joining(", "));
            return new Evidence(
                    posts.signum() == 0 ? "posts.none" : "posts",
                    posts.signum() == 0 ? State.NOT_SHOWN : State.PARTLY,
                    List.of(plain(posts), String.valueOf(page.today().getYear()), sources),
                    (long) lines.size(),
                    now);
        });
    }

    /** Sources of money by how far they are (systems.md A16); whether they last, people have to say. */
    @Bean
    static EvidenceSource fundingShown(KeepResources resources) {
        return new Register(Set.of("1.5", "6.4", "improvement.funding"), resources, (page, now) -> {
            long awarded = page.funding().stream()
                    .filter(it -> it.stage() == FundingStage.AWARDED)
                    .count();
            long alive = page.funding().stream()
                    .filter(it -> ALIVE.contains(it.stage()))
                    .count();
            return page.funding().isEmpty()
                    ? Evidence.unknown("funding", now)
                    : new Evidence(
                            "funding",
                            alive == 0 ? State.NOT_SHOWN : State.PARTLY,
                            List.of(
                                    String.valueOf(page.funding().size()),
                                    String.valueOf(awarded),
                                    String.valueOf(alive - awarded)),
                            (long) page.funding().size(),
                            now);
        });
    }

    /** Steps of the way from the call to care that an agency answers for (systems.md A06). */
    @Bean
    static EvidenceSource mapShown(KeepResources resources) {
        return new Register(Set.of("2.1", "policies.map"), resources, (page, now) -> {
            int all = Step.values().length;
            return page.parts().isEmpty()
                    ? Evidence.unknown("map", now)
                    : Evidence.of("map", all - page.unanswered().size(), all, now);
        });
    }

    /** What was asked of officials, and what came of it (systems.md A17). */
    @Bean
    static EvidenceSource asksShown(KeepResources resources) {
        return new Register(Set.of("4.4"), resources, (page, now) -> {
            long answered = page.asks().stream()
                    .map(Ask::result)
                    .filter(it -> it != null)
                    .count();
            return page.asks().isEmpty()
                    ? Evidence.unknown("asks", now)
                    : new Evidence(
                            "asks",
                            State.PARTLY,
                            List.of(String.valueOf(page.asks().size()), String.valueOf(answered)),
                            (long) page.asks().size(),
                            now);
        });
    }

    /** People of influence who speak for it (systems.md A03). */
    @Bean
    static EvidenceSource championsShown(KeepResources resources) {
        return new Register(Set.of("1.1", "4.4"), resources, (page, now) -> {
            long n = page.champions().size();
            return n == 0
                    ? Evidence.unknown("champions", now)
                    : new Evidence("champions", State.PARTLY, List.of(String.valueOf(n)), n, now);
        });
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
