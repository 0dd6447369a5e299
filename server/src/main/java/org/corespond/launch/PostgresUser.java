package org.corespond.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who PostgreSQL runs as. It refuses to run as root, so root lends it the owner of the data, at first {@code nobody};
 * everybody else runs it as themselves.
 *
 * @param name of the user to change to, empty for no change
 */
record PostgresUser(String name, String group) {
    private static final PostgresUser MYSELF = new PostgresUser("", "");
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The owner of data that is there already, else the user for new data. */
    static PostgresUser of(Path data) throws IOException {
        if (!isRoot()) {
            return refuseForeign(data);
        }
        if (!Files.isExecutable(SETPRIV)) {
            throw new CannotStart("PostgreSQL does not run as root and there is no " + SETPRIV
                    + " to change the user with; start Corespond as another user.");
        }
        if (Files.exists(data)) {
            String owner = Files.getOwner(data).getName();
            if (!owner.equals("root")) {
                return new PostgresUser(owner, groupOf(data));
            }
        }
        return new PostgresUser("nobody", exists("nogroup") ? "nogroup" : "nobody");
    }

    private static PostgresUser refuseForeign(Path data) throws IOException {
        if (Files.exists(data)) {
            String owner = Files.getOwner(data).getName();
            String me = System.getProperty("user.name", "");
            if (!owner.equals(me)) {
                throw new CannotStart("The data in " + data + " belongs to the user " + owner + ", not to " + me
                        + "; start as the user who made it, or set CORESPOND_DATA to another folder.");
            }
        }
        return MYSELF;
    }

    private static String groupOf(Path data) throws IOException {
        return Files.getFileAttributeView(data, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes()
                .group()
                .getName();
    }

    private static boolean exists(String group) throws IOException {
        try {
            Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(group);
            return true;
        } catch (java.nio.file.attribute.UserPrincipalNotFoundException e) {
            return false;
        }
    }

    boolean changes() {
        return !name.isEmpty();
    }

    /** The words in front of a program that only does its work and ends. */
    List<String> inFrontOfATask() {
        return changes()
                ? List.of(SETPRIV.toString(), "--reuid=" + name, "--regid=" + group, "--clear-groups", "--")
                : List.of();
    }

    /**
     * The words in front of the server: it stops when we die, and a Ctrl-C at the terminal reaches only us, so that it
     * stops after the application and not with it.
     */
    List<String> inFrontOfTheServer() {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(SETPRIV)) {
            words.add(SETPRIV.toString());
            words.add("--pdeathsig=INT");
            if (changes()) {
                words.addAll(List.of("--reuid=" + name, "--regid=" + group, "--clear-groups"));
            }
            words.add("--");
        }
        if (Files.isExecutable(SETSID)) {
            words.add(SETSID.toString());
        }
        return words;
    }

    /** Hands a new folder to the user who runs the server. */
    void take(Path folder) throws IOException {
        if (!changes()) {
            return;
        }
        var users = folder.getFileSystem().getUserPrincipalLookupService();
        for (Path path : Folders.deepestFirst(folder)) {
            PosixFileAttributeView view =
                    Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            view.setOwner(users.lookupPrincipalByName(name));
            view.setGroup(users.lookupPrincipalByGroupName(group));
        }
    }

    /** The folder above {@code path} that another user cannot pass, if any (a home of mode 0700). */
    static java.util.Optional<Path> wall(Path path) {
        if (!isRoot()) {
            return java.util.Optional.empty();
        }
        return Stream.iterate(path.toAbsolutePath().normalize(), java.util.Objects::nonNull, Path::getParent)
                .filter(Files::isDirectory)
                .filter(PostgresUser::closedToOthers)
                .findFirst();
    }

    private static boolean closedToOthers(Path folder) {
        try {
            return !Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException e) {
            return true;
        }
    }
}
