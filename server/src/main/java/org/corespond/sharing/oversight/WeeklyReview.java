package org.corespond.sharing.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.access.Account;
import org.corespond.audit.AuditTrail;
import org.corespond.audit.AuditTrail.Look;
import org.corespond.audit.AuditTrail.Span;
import org.corespond.directory.Directory;
import org.corespond.directory.Program;
import org.corespond.kernel.CurrentActor;
import org.corespond.sharing.PrivacyWork;
import org.corespond.sharing.oversight.WeekPage.Kind;
import org.corespond.sharing.oversight.WeekPage.Line;
import org.corespond.sharing.oversight.WeekPage.Signature;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the weekly lists of an agency's audit (AU-6): who looked at whom, how often, when, and what was denied. */
@Component
class WeeklyReview implements PrivacyWork {
    private final AuditTrail trail;
    private final ReviewStores stores;
    private final Directory directory;
    private final Clock clock;

    WeeklyReview(AuditTrail trail, ReviewStores stores, Directory directory, Clock clock) {
        this.trail = trail;
        this.stores = stores;
        this.directory = directory;
        this.clock = clock;
    }

    ZoneId zone() {
        return directory.here().zone();
    }

    Span span(LocalDate week) {
        ZoneId zone = zone();
        return new Span(CurrentActor.get().agency(), WeekPolicy.begin(week, zone), WeekPolicy.end(week, zone), zone);
    }

    LocalDate last() {
        return WeekPolicy.lastWhole(clock.instant(), zone());
    }

    @Transactional
    public WeekPage read(LocalDate week) {
        stores.audit().viewed("audit-review", List.of());
        Span span = span(week);
        Names names = new Names(stores.accounts().list());
        Map<Kind, List<Line>> lists = new EnumMap<>(Kind.class);
        List<Look> looks = trail.looks(span);
        lists.put(Kind.SAME_FAMILY_NAME, namesakes(looks, names));
        lists.put(Kind.STAFF_AS_SUBJECT, staff(looks, names));
        lists.put(
                Kind.MANY_LOOKS,
                trail.busy(span, stores.threshold()).stream()
                        .map(day -> new Line(
                                day.account(),
                                names.of(day.account()),
                                day.records(),
                                day.day().toString()))
                        .toList());
        lists.put(Kind.NIGHT_LOOKS, counted(nightly(span), names));
        lists.put(Kind.DENIED, counted(accounts(trail.denied(span)), names));
        lists.put(
                Kind.BREAK_GLASS,
                counted(
                        stores.glasses().listOf(span.agency(), span.from(), span.until()).stream()
                                .map(BrokenGlass::account)
                                .toList(),
                        names));
        Signature signature = stores.reviews()
                .find(week)
                .map(it -> new Signature(names.of(it.account()), it.at(), it.lines(), it.note()))
                .orElse(null);
        return new WeekPage(week, lists, stores.threshold(), WeekPolicy.due(week, span.zone()), signature);
    }

    private List<UUID> nightly(Span span) {
        List<Program> programs = directory.programs().stream()
                .filter(program -> program.agencyId().equals(span.agency()))
                .toList();
        return accounts(trail.nightly(span).stream()
                .filter(line -> WeekPolicy.outsideDuty(line.at(), span.zone(), programs))
                .toList());
    }

    /** A relative or a namesake; what a street would tell, the person index does not hold. */
    private List<Line> namesakes(List<Look> looks, Names names) {
        Map<UUID, Set<UUID>> seen = looks.stream()
                .collect(Collectors.groupingBy(Look::account, Collectors.mapping(Look::record, Collectors.toSet())));
        List<Line> lines = new ArrayList<>();
        seen.forEach((account, people) -> {
            String family = names.family(account);
            Set<UUID> same = family.isEmpty() ? Set.of() : stores.people().bearing(people, family);
            if (!same.isEmpty()) {
                lines.add(new Line(account, names.of(account), times(looks, account, same), family));
            }
        });
        return lines;
    }

    private List<Line> staff(List<Look> looks, Names names) {
        Set<UUID> people = looks.stream().map(Look::record).collect(Collectors.toSet());
        Set<UUID> colleagues = new HashSet<>(stores.people().named(people, names.all()));
        return looks.stream()
                .filter(look -> colleagues.contains(look.record()))
                .map(Look::account)
                .distinct()
                .map(account -> new Line(account, names.of(account), times(looks, account, colleagues), ""))
                .toList();
    }

    private static int times(List<Look> looks, UUID account, Set<UUID> people) {
        return looks.stream()
                .filter(look -> look.account().equals(account) && people.contains(look.record()))
                .mapToInt(Look::times)
                .sum();
    }

    private static List<UUID> accounts(Collection<AuditTrail.Line> lines) {
        return lines.stream().map(AuditTrail.Line::account).toList();
    }

    private static List<Line> counted(List<UUID> accounts, Names names) {
        Map<UUID, Long> counts =
                accounts.stream().collect(Collectors.groupingBy(it -> it, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(it -> new Line(
                        it.getKey(), names.of(it.getKey()), it.getValue().intValue(), ""))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> listFor(UUID agency) {
        LocalDate week = last();
        Instant since = WeekPolicy.end(week, zone());
        return stores.reviews().find(week).isPresent()
                ? List.of()
                : List.of(new Task(
                        "weekly",
                        week.toString(),
                        since,
                        WeekPolicy.due(week, zone()),
                        "/privacy/weekly?week=" + week));
    }

    /** Names of accounts; somebody without an account now is told by the id. */
    private record Names(Map<UUID, String> known) {
        Names(List<Account> accounts) {
            this(accounts.stream().collect(Collectors.toMap(Account::id, Account::name)));
        }

        String of(UUID account) {
            return known.getOrDefault(account, account.toString());
        }

        String family(UUID account) {
            String name = known.getOrDefault(account, "");
            return name.substring(name.lastIndexOf(' ') + 1);
        }

        List<String> all() {
            return List.copyOf(known.values());
        }
    }
}
