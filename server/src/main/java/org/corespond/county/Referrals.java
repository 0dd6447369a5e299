package org.corespond.county;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.corespond.county.SyntheticReferral.Response;
import org.jspecify.annotations.Nullable;

/** What was offered for afterwards, and how far it came before the year was cut off. */
final class Referrals {
    private static final Odds<String> TYPES = Odds.of("BH outpatient", 34)
            .or("SUD", 14)
            .or("case management", 13)
            .or("peer", 10)
            .or("housing", 8)
            .or("crisis residential", 4)
            .or("primary care", 5)
            .or("VA", 3)
            .or("benefits", 4)
            .or("ACT", 3)
            .or("other", 2);
    private static final Odds<String> URGENCIES =
            Odds.of("24 h", 25).or("72 h", 40).or("7 d", 25).or("routine", 10);
    private static final Odds<String> DECLINED = Odds.of("not interested", 50)
            .or("already in care", 30)
            .or("cost", 8)
            .or("distance", 12);
    private static final Odds<Response> RESPONSES =
            Odds.of(Response.ACCEPTED, 66).or(Response.DECLINED, 27).or(Response.NOT_ASKED, 7);

    private Referrals() {}

    static List<SyntheticReferral> of(Story story, Ending ending, Instant offeredAt) {
        Disposition first = ending.dispositions().getFirst();
        if (!story.dice().chance(offerChance(first, ending))) {
            return List.of();
        }
        SyntheticReferral one = referral(story, 1, offeredAt);
        return story.dice().chance(.14) ? List.of(one, referral(story, 2, offeredAt)) : List.of(one);
    }

    private static double offerChance(Disposition first, Ending ending) {
        if (first == Disposition.DECLINED || first == Disposition.TX_REFERRAL || first == Disposition.EVAL_REFERRAL) {
            return 1;
        }
        if (first.isArrest() || first.isNoNeed()) {
            return .10;
        }
        return ending.destination() == null ? .60 : .40;
    }

    private static SyntheticReferral referral(Story story, int nth, Instant offered) {
        Dice dice = story.dice();
        Response response = RESPONSES.draw(dice);
        String id = "R-%08d-%d".formatted(story.number() + 1, nth);
        String type = TYPES.draw(dice);
        String urgency = URGENCIES.draw(dice);
        if (response != Response.ACCEPTED) {
            String why = response == Response.DECLINED ? DECLINED.draw(dice) : null;
            return new SyntheticReferral(
                    id, type, urgency, offered, response, why, null, null, null, 0, null, null, null);
        }
        Instant sent = offered.plus(Duration.ofMinutes(dice.between(20, 900)));
        Instant answered = before(story, sent.plus(Duration.ofMinutes(dice.between(60, 4 * 1440))));
        boolean taken = dice.chance(.86);
        int attempts = dice.between(1, 4);
        Instant contacted = taken && dice.chance(.83) ? later(story, answered, dice.between(120, 4320)) : null;
        Instant appointment =
                contacted != null && dice.chance(.88) ? later(story, contacted, dice.between(1440, 17280)) : null;
        boolean kept = appointment != null && dice.chance(.66);
        return new SyntheticReferral(
                id,
                type,
                urgency,
                offered,
                response,
                null,
                before(story, sent),
                answered == null ? null : taken,
                answered,
                answered == null ? 0 : attempts,
                contacted,
                appointment,
                kept ? appointment : null);
    }

    private static @Nullable Instant later(Story story, @Nullable Instant from, int minutes) {
        return from == null ? null : before(story, from.plus(Duration.ofMinutes(minutes)));
    }

    // What lies after the cut of the data is not known yet.
    private static @Nullable Instant before(Story story, Instant at) {
        return at.isBefore(story.cutOff()) ? at : null;
    }
}
