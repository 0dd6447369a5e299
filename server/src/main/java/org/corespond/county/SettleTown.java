package org.corespond.county;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.corespond.access.Accounts;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Founds the community of the demonstration: agencies, programs and an account for everybody who can be tried. */
@Component
@ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
class SettleTown {
    static final String SLUG = "tamarack-synthetic";
    private final Directory directory;
    private final Accounts accounts;
    private final Ids ids;

    SettleTown(Directory directory, Accounts accounts, Ids ids) {
        this.directory = directory;
        this.accounts = accounts;
        this.ids = ids;
    }

    /** Needs a current actor of the community to be; slug and logins end with the suffix. */
    @Transactional
    public DemoTown settle(String suffix) {
        Actor founder = CurrentActor.get();
        Community community = new Community(
                founder.communityId(), SLUG + suffix, "Tamarack County (synthetic)", ZoneId.of("America/Los_Angeles"));
        directory.add(community);
        Map<DemoAgency, UUID> agencies = new EnumMap<>(DemoAgency.class);
        for (DemoAgency agency : DemoAgency.values()) {
            agencies.put(agency, add(community, agency));
        }
        Map<DemoProgram, UUID> programs = new EnumMap<>(DemoProgram.class);
        for (DemoProgram program : DemoProgram.values()) {
            programs.put(program, add(agencies, program));
        }
        Map<DemoSeat, UUID> people = new EnumMap<>(DemoSeat.class);
        for (DemoSeat seat : DemoSeat.values()) {
            people.put(seat, add(agencies, seat, suffix));
        }
        DemoTown town = new DemoTown(community, agencies, programs, people);
        lendDispatcher(town);
        return town;
    }

    private UUID add(Community community, DemoAgency agency) {
        Agency added = new Agency(ids.next(), community.id(), agency.title(), agency.kind());
        directory.add(added);
        return added.id();
    }

    private UUID add(Map<DemoAgency, UUID> agencies, DemoProgram program) {
        UUID id = ids.next();
        directory.add(program.as(id, Objects.requireNonNull(agencies.get(program.agency()))));
        return id;
    }

    private UUID add(Map<DemoAgency, UUID> agencies, DemoSeat seat, String suffix) {
        UUID account = accounts.add(seat.login() + suffix, seat.person());
        accounts.grant(account, Objects.requireNonNull(agencies.get(seat.agency())), seat.role());
        return account;
    }

    /** The 911 center assigns the officers of both forces and confirms the ambulance (decisions 11). */
    private void lendDispatcher(DemoTown town) {
        UUID dispatcher = Objects.requireNonNull(town.accounts().get(DemoSeat.DISPATCHER));
        for (DemoAgency agency : new DemoAgency[] {DemoAgency.SHERIFF, DemoAgency.POLICE, DemoAgency.EMS}) {
            accounts.grant(dispatcher, town.agency(agency), Role.DISPATCHER);
        }
    }
}
