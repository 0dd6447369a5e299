package org.corespond.launch;

/**
 * One database and the two roles that use it (decisions 18): the owner migrates, the app role owns nothing.
 *
 * @param url a JDBC address without user or password
 */
public record Databases(String url, String appUser, String appPassword, String ownerUser, String ownerPassword) {
    /** The same two roles on another database of the same server. */
    public Databases named(String database) {
        return new Databases(
                url.substring(0, url.lastIndexOf('/') + 1) + database, appUser, appPassword, ownerUser, ownerPassword);
    }

    /** Passwords stay out of logs. */
    @Override
    public String toString() {
        return "Databases[" + url + ", app " + appUser + ", owner " + ownerUser + "]";
    }
}
