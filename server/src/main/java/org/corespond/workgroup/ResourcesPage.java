package org.corespond.workgroup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.directory.Agency;
import org.jspecify.annotations.Nullable;

/** Who answers for which step, who speaks for the collaboration, what was asked, and what it lives on. */
public record ResourcesPage(
        List<Agency> agencies,
        Map<Step, Map<UUID, Part>> parts,
        List<Champion> champions,
        List<Ask> asks,
        List<Funding> funding,
        List<Staffing> staffing,
        List<Commitment> commitments,
        LocalDate today) {
    /** The way from the call to care (outcomes.md 2.1, question 2). */
    public enum Step {
        CALL,
        TRIAGE,
        DISPATCH,
        ARRIVAL,
        STABILIZE,
        SCREEN,
        DISPOSITION,
        TRANSPORT,
        RECEIVING,
        FOLLOW_UP
    }

    /** The part of an agency in a step; one agency answers for it. */
    public enum Part {
        RESPONSIBLE,
        CONSULTED,
        INFORMED
    }

    /** Somebody of influence (systems.md A03). */
    public record Champion(UUID id, String name, String sphere) {}

    /** What is asked for (systems.md A17). */
    public enum AskKind {
        BUDGET,
        STATUTE,
        SERVICE,
        ACCOUNTABILITY,
        SUPPORT
    }

    /** An ask with what came of it. */
    public record Ask(
            UUID id,
            AskKind kind,
            String addressee,
            @Nullable UUID champion,
            String text,
            boolean agreed,
            LocalDate on,
            @Nullable String result) {}

    /** Where money comes from (systems.md A16). */
    public enum FundingKind {
        GOVERNMENT_GRANT,
        BUDGET,
        FOUNDATION,
        CORPORATION,
        DONOR
    }

    /** How far it is. */
    public enum FundingStage {
        IDEA,
        APPLIED,
        AWARDED,
        DECLINED,
        ENDED
    }

    /** A source of money. */
    public record Funding(
            UUID id, String name, FundingKind kind, String eligibility, FundingStage stage, BigDecimal amount) {}

    /** What an agency puts in (systems.md A04). */
    public record Staffing(UUID agency, int year, String source, BigDecimal fte, BigDecimal amount) {}

    /** The commitment of an executive (systems.md A01). */
    public record Commitment(UUID agency, String signer, String capacity, LocalDate from, LocalDate until) {}

    /** The sum of a year and a source. */
    public record Total(int year, String source, BigDecimal fte, BigDecimal amount) {}

    public ResourcesPage {
        agencies = List.copyOf(agencies);
        parts = Map.copyOf(parts);
        champions = List.copyOf(champions);
        asks = List.copyOf(asks);
        funding = List.copyOf(funding);
        staffing = List.copyOf(staffing);
        commitments = List.copyOf(commitments);
    }

    /** The names of those who have this part in the step. */
    public String agencies(Step step, Part part) {
        Map<UUID, Part> all = parts.getOrDefault(step, Map.of());
        return agencies.stream()
                .filter(agency -> all.get(agency.id()) == part)
                .map(Agency::name)
                .collect(Collectors.joining(", "));
    }

    /** Steps that nobody answers for. */
    public List<Step> unanswered() {
        return Arrays.stream(Step.values())
                .filter(step -> !parts.getOrDefault(step, Map.of()).containsValue(Part.RESPONSIBLE))
                .toList();
    }

    public String agency(UUID id) {
        return agencies.stream()
                .filter(agency -> agency.id().equals(id))
                .map(Agency::name)
                .findFirst()
                .orElse("");
    }

    public String champion(@Nullable UUID id) {
        return champions.stream()
                .filter(each -> each.id().equals(id))
                .map(Champion::name)
                .findFirst()
                .orElse("");
    }

    /** Each year and source, the latest year first, and each year as a whole under an empty source. */
    public List<Total> totals() {
        Map<Integer, Map<String, List<Staffing>>> years = new TreeMap<>(java.util.Comparator.reverseOrder());
        years.putAll(staffing.stream()
                .collect(Collectors.groupingBy(
                        Staffing::year, Collectors.groupingBy(Staffing::source, TreeMap::new, Collectors.toList()))));
        return years.entrySet().stream()
                .flatMap(year -> java.util.stream.Stream.concat(
                        year.getValue().entrySet().stream()
                                .map(source -> total(year.getKey(), source.getKey(), source.getValue())),
                        java.util.stream.Stream.of(total(
                                year.getKey(),
                                "",
                                staffing.stream()
                                        .filter(line -> line.year() == year.getKey())
                                        .toList()))))
                .toList();
    }

    private static Total total(int year, String source, List<Staffing> lines) {
        return new Total(
                year,
                source,
                lines.stream().map(Staffing::fte).reduce(BigDecimal.ZERO, BigDecimal::add),
                lines.stream().map(Staffing::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The words of an ask, for the page that asks what came of it. */
    public String ask(UUID id) {
        return asks.stream()
                .filter(ask -> ask.id().equals(id))
                .map(Ask::text)
                .findFirst()
                .orElse("");
    }

    /** The name of a source of money. */
    public String money(UUID id) {
        return funding.stream()
                .filter(source -> source.id().equals(id))
                .map(Funding::name)
                .findFirst()
                .orElse("");
    }
}
