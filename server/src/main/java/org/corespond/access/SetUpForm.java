package org.corespond.access;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.corespond.directory.Agency;

/**
 * What the first page of an empty installation asks.
 *
 * @param which the id of a community that an import has made, or "" for a new one
 */
public record SetUpForm(
        String which, String community, String zone, String agency, Agency.Kind kind, String name, String login) {
    static final SetUpForm EMPTY = new SetUpForm("", "", "America/New_York", "", Agency.Kind.COORDINATION, "", "");

    /** The zones of the places that this is made for, by name. */
    public static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.startsWith("America/") || zone.startsWith("Pacific/"))
                .sorted()
                .toList();
    }

    boolean isComplete() {
        return Stream.of(which.isBlank() ? community : which, zone, agency, name, login)
                .noneMatch(String::isBlank);
    }
}
