package org.corespond.county;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.corespond.workgroup.community.CommunityDesk;
import org.corespond.workgroup.community.DeskForm;
import org.corespond.workgroup.community.FeedbackForm;
import org.corespond.workgroup.community.FeedbackTheme;
import org.corespond.workgroup.community.PeerForm;
import org.corespond.workgroup.community.PeerSetting;
import org.corespond.workgroup.community.StoryForm;
import org.corespond.workgroup.community.SurveyItem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What made-up people say to the demonstration's collaboration, what it lacks, and whom the public may call. */
@Component
@ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
class SettleCommunity {
    private static final int CARDS = 24;
    private static final int BACK = 17;

    private final CommunityDesk desk;
    private final SettleGaps gaps;
    private final DemoClock clock;

    SettleCommunity(CommunityDesk desk, SettleGaps gaps, DemoClock clock) {
        this.desk = desk;
        this.gaps = gaps;
        this.clock = clock;
    }

    void settle(DemoTown town) {
        ago(town, DemoSeat.COORDINATOR, 60, () -> desk.open(deskOf(town)));
        feedback(town);
        ago(town, DemoSeat.COORDINATOR, 45, () -> desk.surveyed("Mobile crisis team, autumn", CARDS, sheets()));
        gaps.settle(town);
        ago(town, DemoSeat.ADVOCATE, 20, () -> desk.lent(story()));
        peers(town);
        numbers(town);
    }

    private static DeskForm deskOf(DemoTown town) {
        String office = town.agency(DemoAgency.OFFICE).toString();
        return new DeskForm(
                office,
                office,
                "3",
                "30",
                "",
                "541 555 0170",
                "Synthetic Office of Professional Standards, 12 Alder Street, 541 555 0171",
                "Oficina de Normas Profesionales (inventada), 12 Alder Street, 541 555 0171");
    }

    private void feedback(DemoTown town) {
        UUID praise = said(town, 33, "PRAISE", "en", "The team waited outside until my son was ready to talk.");
        ago(town, DemoSeat.ADVOCATE, 32, () -> {
            desk.answered(praise, "Thank you. We told the whole team, without saying who wrote.");
            desk.sorted(praise, Set.of(FeedbackTheme.RESPECT));
        });
        UUID bus = said(town, 24, "IDEA", "es", "De noche no hay autobús al centro de crisis. Tuvimos que caminar.");
        ago(town, DemoSeat.COORDINATOR, 22, () -> {
            desk.acknowledged(bus);
            desk.sorted(bus, Set.of(FeedbackTheme.TRANSPORT));
        });
        UUID told =
                said(town, 9, "COMPLAINT", "en", "Nobody told me where they were taking my sister, or for how long.");
        ago(town, DemoSeat.ADVOCATE, 8, () -> {
            desk.acknowledged(told);
            desk.sorted(told, Set.of(FeedbackTheme.BEING_TOLD, FeedbackTheme.FAMILY));
        });
        said(town, 7, "HARM", "en", "My wrists hurt for days. I had asked for the cuffs to be loosened.");
        said(town, 1, "PRAISE", "en", "The call-taker stayed on the line and spoke slowly.");
        ago(
                town,
                DemoSeat.COORDINATOR,
                12,
                () -> desk.changed(Map.of(
                        "theme", "TRANSPORT",
                        "heardEn", "People have to walk home from the crisis center at night.",
                        "heardEs", "De noche, la gente tiene que volver a pie del centro de crisis.",
                        "changedEn", "The center has ride vouchers at the front desk, day and night.",
                        "changedEs", "El centro tiene vales de transporte en la recepción, de día y de noche.")));
    }

    private UUID said(DemoTown town, int daysAgo, String kind, String language, String words) {
        FeedbackForm form = new FeedbackForm(kind, null, null, words, null, null, null, language, null, null);
        return CurrentActor.as(town.system(), () -> clock.at(before(daysAgo), () -> desk.said(form)));
    }

    /** Made-up sheets that differ from each other; most say yes. */
    private static List<Map<String, String>> sheets() {
        List<SurveyItem> items = List.of(SurveyItem.values());
        List<Map<String, String>> sheets = new ArrayList<>();
        for (int i = 0; i < BACK; i++) {
            Map<String, String> sheet = new HashMap<>();
            sheet.put("who", i % 4 == 0 ? "FAMILY" : "PERSON");
            for (int item = 0; item < items.size(); item++) {
                int at = (i * 7 + item * 3) % 10;
                sheet.put(items.get(item).name(), at < 7 - item % 3 ? "YES" : at < 9 ? "A_LITTLE" : "NO");
            }
            sheets.add(sheet);
        }
        return sheets;
    }

    private StoryForm story() {
        return new StoryForm(
                "The porch light",
                "They sat down on the steps with me. Nobody stood over me. After a while I could say what was wrong.\n"
                        + "(This story is made up.)",
                "Wren",
                "en",
                List.of("TRAINING", "PUBLIC"),
                day(21).toString(),
                "Signed on paper",
                "Wren (made up)",
                "");
    }

    private void peers(DemoTown town) {
        String line = town.agency(DemoAgency.LINE).toString();
        ago(
                town,
                DemoSeat.COORDINATOR,
                50,
                () -> desk.peer(new PeerForm(
                        line,
                        "Isidro Montesol",
                        "Certified peer specialist",
                        day(-400).toString(),
                        List.of("LINE", "COMMUNITY"),
                        "English, Spanish")));
        ago(
                town,
                DemoSeat.PEER,
                14,
                () -> desk.saw(
                        PeerSetting.LINE,
                        "Callers hang up when the first question is the date of birth.",
                        "Ask first what is going on, and for the name later."));
    }

    private void numbers(DemoTown town) {
        ago(town, DemoSeat.COORDINATOR, 55, () -> {
            number("CRISIS_TEAM", "Tamarack mobile crisis team", "Equipo móvil de crisis de Tamarack", "541 555 0181");
            number("CRISIS_CENTER", "Cedar Ridge Crisis Center", "Centro de crisis Cedar Ridge", "541 555 0182");
            number("WARMLINE", "Tamarack warmline", "Línea de apoyo de Tamarack", "541 555 0183");
            number("POLICE_NOT_URGENT", "Tamarack City Police", "Policía de Tamarack", "541 555 0184");
            number("JAIL", "Tamarack County Jail", "Cárcel del condado de Tamarack", "541 555 0185");
            number("PUBLIC_DEFENDER", "Public defender", "Defensa pública", "541 555 0186");
            number("FAMILY_SUPPORT", "Families of Tamarack", "Familias de Tamarack", "541 555 0187");
            desk.event(event("Stand at the farmers market", "Everybody", 140, 95, 70));
        });
        ago(
                town,
                DemoSeat.ADVOCATE,
                5,
                () -> desk.event(event("Talk at the library, in Spanish", "Families", 60, 38, 6)));
    }

    private void number(String purpose, String english, String spanish, String number) {
        desk.number(Map.of(
                "purpose", purpose,
                "nameEn", english,
                "nameEs", spanish,
                "number", number,
                "hoursEn", "Day and night",
                "hoursEs", "De día y de noche"));
    }

    private Map<String, String> event(String title, String audience, int materials, int reached, int daysAgo) {
        return Map.of(
                "title",
                title,
                "audience",
                audience,
                "place",
                "",
                "heldOn",
                day(daysAgo).toString(),
                "materials",
                Integer.toString(materials),
                "reached",
                Integer.toString(reached));
    }

    private void ago(DemoTown town, DemoSeat seat, int days, Runnable deed) {
        CurrentActor.run(
                town.actor(seat),
                () -> clock.at(before(days), () -> {
                    deed.run();
                    return days;
                }));
    }

    private LocalDate day(int daysAgo) {
        return LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(daysAgo);
    }

    private Instant before(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
