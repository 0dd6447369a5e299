package org.corespond.county;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A county that never existed: a year of calls with everything that followed, each read as a stream and never kept. */
public final class SyntheticCounty {
    private final CountySettings settings;
    private final LocalDate firstDay;
    private final Rhythm rhythm;
    private final People people;
    private final Cast cast;
    private final Calls calls;

    private SyntheticCounty(CountySettings settings, LocalDate firstDay) {
        this.settings = settings;
        this.firstDay = firstDay;
        this.rhythm = new Rhythm(settings, firstDay);
        this.people = new People(settings, firstDay);
        this.cast = new Cast(settings, firstDay);
        this.calls = new Calls(settings, firstDay, people, cast);
    }

    /** The year that begins on {@code firstDay} in the county's own zone; the same arguments always make the same county. */
    public static SyntheticCounty of(CountySettings settings, LocalDate firstDay) {
        return new SyntheticCounty(settings, firstDay);
    }

    public CountySettings settings() {
        return settings;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    /** How many calls {@link #calls} will give. */
    public long callCount() {
        return rhythm.total();
    }

    public long peopleCount() {
        return people.size();
    }

    public Stream<SyntheticPerson> people() {
        return people.all();
    }

    public List<SyntheticAgency> agencies() {
        return cast.agencies();
    }

    public List<SyntheticUnit> units() {
        return cast.units();
    }

    public List<SyntheticFacility> facilities() {
        return cast.facilities();
    }

    public Stream<SyntheticShift> rosters() {
        return cast.rosters(firstDay, settings.zone());
    }

    /** The calls in the order in which they came in. */
    public Stream<SyntheticCall> calls() {
        return rhythm.starts().map(calls::call);
    }
}
