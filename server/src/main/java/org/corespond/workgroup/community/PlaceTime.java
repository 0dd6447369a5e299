package org.corespond.workgroup.community;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.corespond.directory.Community;
import org.corespond.web.Shell;

/** Days as the community counts them, for readers who are not signed in and bring no zone. */
public final class PlaceTime {
    private PlaceTime() {}

    public static String day(Shell shell, Community community, Instant moment) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", shell.locale()).format(moment.atZone(community.zone()));
    }
}
