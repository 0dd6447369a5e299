package org.corespond.sharing.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.audit.AuditLooks;
import org.corespond.directory.Agency;
import org.corespond.kernel.CurrentActor;
import org.corespond.sharing.portal.LookedPage.Look;
import org.corespond.sharing.portal.LookedPage.OwnLook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together who looked: releases to others from the log of the gate, and looks of the holders from the audit. */
@Component
class LookedPages {
    private static final Duration OWN = Duration.ofDays(90);
    private static final Duration AFTER = Duration.ofHours(24);

    private final Looks looks;
    private final AuditLooks trail;
    private final Disputes disputes;
    private final PortalParts parts;
    private final Clock clock;

    LookedPages(Looks looks, AuditLooks trail, Disputes disputes, PortalParts parts, Clock clock) {
        this.looks = looks;
        this.trail = trail;
        this.disputes = disputes;
        this.parts = parts;
        this.clock = clock;
    }

    @Transactional
    public LookedPage read() {
        UUID person = CurrentActor.get().person();
        Instant now = clock.instant();
        List<Looks.Look> all = looks.list(now);
        Map<UUID, Agency> agencies = parts.agencies();
        Map<String, Choice> choices = parts.choices(person);
        Set<UUID> records = new LinkedHashSet<>(Set.of(person));
        all.stream().map(Looks.Look::episode).forEach(episode -> add(records, episode));
        parts.viewed("portal.looked", person);
        return new LookedPage(
                together(all).stream()
                        .map(same -> look(same, agencies, choices))
                        .toList(),
                own(trail.looks(records, now.minus(OWN)), agencies),
                List.copyOf(agencies.values()),
                disputes.mine(),
                asking(all, now).orElse(null));
    }

    private static void add(Set<UUID> records, @Nullable UUID episode) {
        if (episode != null) {
            records.add(episode);
        }
    }

    private static Collection<List<Looks.Look>> together(List<Looks.Look> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        look -> List.of(
                                String.valueOf(look.agency()),
                                look.role(),
                                look.purpose(),
                                look.classes(),
                                look.fields(),
                                look.rule(),
                                String.valueOf(look.episode())),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private static Look look(List<Looks.Look> same, Map<UUID, Agency> agencies, Map<String, Choice> choices) {
        Looks.Look last = same.getFirst();
        return new Look(
                name(last.agency(), agencies),
                last.role(),
                last.purpose(),
                last.classes(),
                last.fields(),
                last.rule(),
                last.citation(),
                last.reliedOn().stream()
                        .filter(choices::containsKey)
                        .map(choices::get)
                        .findFirst()
                        .orElse(null),
                same.getLast().at(),
                last.at(),
                same.size());
    }

    private static List<OwnLook> own(List<AuditLooks.Look> seen, Map<UUID, Agency> agencies) {
        Map<List<Object>, List<AuditLooks.Look>> same = new LinkedHashMap<>();
        for (AuditLooks.Look look : seen) {
            same.computeIfAbsent(List.of(look.agency(), look.role(), look.what()), it -> new ArrayList<>())
                    .add(look);
        }
        return same.values().stream()
                .map(all -> new OwnLook(
                        name(all.getFirst().agency(), agencies),
                        all.getFirst().role(),
                        all.getFirst().what(),
                        all.getFirst().at(),
                        all.size()))
                .toList();
    }

    /** The episode that was looked at last, a day later, unless the person was asked already. */
    private Optional<UUID> asking(List<Looks.Look> all, Instant now) {
        return all.stream()
                .filter(look -> look.episode() != null)
                .findFirst()
                .filter(look -> !look.at().plus(AFTER).isAfter(now))
                .map(Looks.Look::episode)
                .filter(episode -> !parts.asked(episode));
    }

    private static String name(@Nullable UUID agency, Map<UUID, Agency> agencies) {
        Agency found = agency == null ? null : agencies.get(agency);
        return found == null ? "" : found.name();
    }
}
