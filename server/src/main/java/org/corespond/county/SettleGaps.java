package org.corespond.county;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.corespond.kernel.CurrentActor;
import org.corespond.workgroup.community.CommunityDesk;
import org.corespond.workgroup.community.GapForm;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the demonstration's community lacks, where, and who says so; its map is as made up as its people. */
@Component
@ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
class SettleGaps {
    private static final String BUS = "No bus to the crisis center after 8 pm";
    private static final String SPANISH = "No Spanish-speaking counselor at night";
    private static final String CLINIC = "The walk-in clinic is closed on weekends";
    private static final String DETOX = "No detox bed within an hour's drive";
    private static final String FERRY = "The last ferry leaves before the clinic closes";
    private static final String WAITING = "Families wait in the lobby and nobody tells them anything";

    private final CommunityDesk desk;
    private final DemoClock clock;

    SettleGaps(CommunityDesk desk, DemoClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    void settle(DemoTown town) {
        ago(town, DemoSeat.COORDINATOR, 40, () -> desk.mapped(areas()));
        name(town, DemoSeat.COORDINATOR, 23, gap("TRANSPORT", BUS, 0, "The last line stops three miles away."));
        name(town, DemoSeat.PEER, 19, gap("SERVICE", SPANISH, 1, ""));
        name(town, DemoSeat.FOLLOW_UP, 11, gap("HOURS", CLINIC, 0, "Most calls come on Sunday."));
        name(town, DemoSeat.MOBILE_CRISIS, 17, gap("SERVICE", DETOX, 4, ""));
        name(town, DemoSeat.CO_RESPONDER, 15, gap("TRANSPORT", FERRY, 5, ""));
        name(town, DemoSeat.ADVOCATE, 13, gap("QUALITY", WAITING, 3, "It could be a sheet of paper."));
        for (DemoSeat seat :
                List.of(DemoSeat.SUPERVISOR, DemoSeat.CLINICIAN, DemoSeat.CO_RESPONDER, DemoSeat.ADVOCATE)) {
            ago(town, seat, 10, () -> desk.voted(Set.of(BUS)));
        }
        ago(town, DemoSeat.MOBILE_CRISIS, 10, () -> desk.voted(Set.of(BUS, SPANISH)));
        ago(town, DemoSeat.CLINICIAN, 9, () -> desk.voted(Set.of(DETOX, WAITING)));
        ago(town, DemoSeat.SUPERVISOR, 9, () -> desk.voted(Set.of(DETOX)));
        ago(
                town,
                DemoSeat.COORDINATOR,
                6,
                () -> desk.tookUp(
                        WAITING,
                        town.agency(DemoAgency.CRISIS_CENTER),
                        "The center writes a page for families: what happens, how long, whom to ask."));
    }

    private static GapForm gap(String kind, String title, int area, String detail) {
        return new GapForm(kind, title, Names.AREAS.get(area), detail);
    }

    private void name(DemoTown town, DemoSeat seat, int days, GapForm gap) {
        ago(town, seat, days, () -> desk.gap(gap));
    }

    private static byte[] areas() {
        try (InputStream file = new ClassPathResource("county/areas.geojson").getInputStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ago(DemoTown town, DemoSeat seat, int days, Runnable deed) {
        CurrentActor.run(
                town.actor(seat),
                () -> clock.at(clock.instant().minus(Duration.ofDays(days)), () -> {
                    deed.run();
                    return days;
                }));
    }
}
