package org.corespond.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.corespond.county.SyntheticPerson.Alias;
import org.corespond.county.SyntheticPerson.Gender;
import org.corespond.county.SyntheticPerson.Veteran;

/** The pool of people: anyone can be made again from a number, so nobody has to be kept in memory. */
final class People {
    private static final Odds<Gender> GENDERS = Odds.of(Gender.FEMALE, 46)
            .or(Gender.MALE, 50)
            .or(Gender.NONBINARY, 1.5)
            .or(Gender.NOT_COLLECTED, 2.5);
    private static final Odds<Veteran> VETERANS =
            Odds.of(Veteran.YES, 7).or(Veteran.NO, 78).or(Veteran.NOT_COLLECTED, 15);
    private static final Odds<Integer> AGES = Odds.of(12, 11)
            .or(18, 18)
            .or(26, 24)
            .or(36, 19)
            .or(46, 13)
            .or(56, 9)
            .or(66, 6);
    private static final Odds<String> HOUSING = Odds.of("own or rental", 58)
            .or("with family or friends", 16)
            .or("place not meant for habitation", 9)
            .or("emergency shelter", 6)
            .or("permanent supportive housing", 5)
            .or("not collected", 6);

    // Few people have many encounters: weight falls as (share of rank + HEAD)^-0.8; the top 5 % of those met have a
    // fifth or more of all encounters.
    private static final double HEAD = .0008;
    private static final double HEAD_ROOT = StrictMath.pow(HEAD, .2);
    private static final double TAIL_ROOT = StrictMath.pow(1 + HEAD, .2);
    private static final long STEP = 7_368_787L;

    private final CountySettings settings;
    private final LocalDate firstDay;
    private final long size;
    private final long looks;
    private final long draws;

    People(CountySettings settings, LocalDate firstDay) {
        this.settings = settings;
        this.firstDay = firstDay;
        this.size = Math.max(20, Math.round(settings.callsPerYear() / settings.callsPerPerson()));
        this.looks = Dice.seedOf(settings.seed() + "/people");
        this.draws = Dice.seedOf(settings.seed() + "/who");
    }

    long size() {
        return size;
    }

    Stream<SyntheticPerson> all() {
        return LongStream.range(0, size).mapToObj(this::person);
    }

    /** Whom a call is about. One call in ten is about the person of a call of the last days: a crisis seldom ends at once. */
    long whoOf(long call, long callsInWeek) {
        long at = call;
        while (true) {
            Dice dice = Dice.numbered(draws, at);
            boolean again = dice.chance(.10);
            long back = 1 + (long) (dice.share() * Math.max(1, callsInWeek));
            if (!again || back > at) {
                return drawn(dice);
            }
            at -= back;
        }
    }

    private long drawn(Dice dice) {
        double root = HEAD_ROOT + dice.share() * (TAIL_ROOT - HEAD_ROOT);
        double share = root * root * root * root * root - HEAD;
        long rank = Math.clamp((long) (share * size), 0, size - 1);
        // A prime step scatters the ranks, so that an id does not tell how often its person is met.
        return size % STEP == 0 ? rank : (rank * STEP + 11) % size;
    }

    int countyOf(long index) {
        return (int) (index % settings.counties());
    }

    SyntheticPerson person(long index) {
        Dice dice = Dice.numbered(looks, index);
        String first = dice.oneOf(Names.FIRST);
        String last = dice.oneOf(Names.LAST);
        int youngest = AGES.draw(dice);
        LocalDate birth = firstDay.minusYears(youngest).minusDays(dice.below(365 * (youngest == 66 ? 24 : 9)));
        int county = countyOf(index);
        return new SyntheticPerson(
                "P-%07d".formatted(index + 1),
                county,
                first,
                last,
                birth,
                GENDERS.draw(dice),
                VETERANS.draw(dice),
                dice.chance(.03),
                dice.chance(.12) ? dice.oneOf(Names.LANGUAGES) : "English",
                HOUSING.draw(dice),
                zip(county, dice.below(Names.AREAS.size())),
                aliases(first, last, birth, dice));
    }

    /** Codes from 00001 up, where no post office has any. */
    static String zip(int county, int area) {
        return "%05d".formatted(1 + county * 10 + area);
    }

    private static List<Alias> aliases(String first, String last, LocalDate birth, Dice dice) {
        List<Alias> aliases = new ArrayList<>();
        String nick = Names.NICK.get(first);
        if (nick != null && dice.chance(.30)) {
            aliases.add(new Alias(Alias.Kind.NICKNAME, nick, last, birth));
        }
        if (dice.chance(.05)) {
            aliases.add(new Alias(Alias.Kind.FORMER_NAME, first, other(last, dice), birth));
        }
        if (dice.chance(.08)) {
            aliases.add(new Alias(Alias.Kind.TYPO, first, typo(last, dice), birth));
        }
        if (dice.chance(.06) && birth.getDayOfMonth() <= 12 && birth.getDayOfMonth() != birth.getMonthValue()) {
            LocalDate swapped = LocalDate.of(birth.getYear(), birth.getDayOfMonth(), birth.getMonthValue());
            aliases.add(new Alias(Alias.Kind.SWAPPED_BIRTH, first, last, swapped));
        }
        return List.copyOf(aliases);
    }

    private static String other(String last, Dice dice) {
        String drawn = dice.oneOf(Names.LAST);
        return drawn.equals(last) ? Names.LAST.get((Names.LAST.indexOf(last) + 1) % Names.LAST.size()) : drawn;
    }

    // Two neighbours change places, or one letter is missing.
    private static String typo(String name, Dice dice) {
        int at = dice.between(1, name.length() - 2);
        StringBuilder spelt = new StringBuilder(name);
        char letter = spelt.charAt(at);
        spelt.deleteCharAt(at);
        if (letter != name.charAt(at + 1) && dice.chance(.6)) {
            spelt.insert(at + 1, letter);
        }
        return spelt.toString();
    }
}
