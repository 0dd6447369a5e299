package org.corespond.outcomes;

import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.springframework.stereotype.Component;

/** The community that a word works for: the only one, the one named, or a first one of its own (decisions 17). */
@Component
class CommunityChoice {
    private final Directory directory;
    private final Ids ids;

    CommunityChoice(Directory directory, Ids ids) {
        this.directory = directory;
        this.ids = ids;
    }

    /** Empty, after saying why, when the choice is not clear. */
    Optional<Community> choose(Optional<String> named, PrintStream err) {
        List<Community> all = directory.communities();
        if (named.isPresent()) {
            Optional<Community> found =
                    all.stream().filter(one -> one.slug().equals(named.get())).findFirst();
            if (found.isEmpty()) {
                err.println("There is no community \"" + named.get() + "\""
                        + (all.isEmpty() ? "." : "; there is " + String.join(", ", slugs(all)) + "."));
            }
            return found;
        }
        if (all.size() > 1) {
            err.println("There are several communities; choose one with --community: " + String.join(", ", slugs(all))
                    + ".");
        }
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    boolean none() {
        return directory.communities().isEmpty();
    }

    Community makeLocal(ZoneId zone) {
        Community local = new Community(ids.next(), "local", "Local", zone);
        as(local, () -> {
            directory.add(local);
            return local;
        });
        return local;
    }

    <T> T as(Community community, Supplier<T> work) {
        return CurrentActor.as(
                Actor.system(community.id(), "operator " + System.getProperty("user.name", "unknown")), work);
    }

    private static List<String> slugs(List<Community> communities) {
        return communities.stream().map(Community::slug).toList();
    }
}
