package org.corespond.workgroup.community;

import java.util.UUID;
import org.corespond.web.Shell;

/** A number of the community that the public may call. */
public record Helpline(
        UUID id, HelplinePurpose purpose, String nameEn, String nameEs, String number, String hoursEn, String hoursEs) {

    public String name(Shell shell) {
        return spanish(shell) ? nameEs : nameEn;
    }

    public String hours(Shell shell) {
        return spanish(shell) ? hoursEs : hoursEn;
    }

    /** As a phone dials it. */
    public String dial() {
        return number.replaceAll("[^0-9+]", "");
    }

    private static boolean spanish(Shell shell) {
        return shell.locale().getLanguage().equals("es");
    }
}
