package org.corespond.training;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Visits between agencies, and the hours that count both ways. */
public record VisitsPage(List<Visit> all, Map<UUID, String> names, int toCare, int toPolice) {
    public VisitsPage {
        all = List.copyOf(all);
        names = Map.copyOf(names);
    }

    public String name(UUID agency) {
        return names.getOrDefault(agency, "");
    }

    public static String hours(int minutes) {
        return CoursePolicy.hours(minutes);
    }
}
