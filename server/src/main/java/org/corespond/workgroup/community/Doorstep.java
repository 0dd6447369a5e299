package org.corespond.workgroup.community;

import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.springframework.stereotype.Component;

/** The public pages of a community: whoever comes acts as nobody there, also when signed in. */
@Component
class Doorstep {
    private final Directory directory;
    private final Pace pace;

    Doorstep(Directory directory, Pace pace) {
        this.directory = directory;
        this.pace = pace;
    }

    Community get(String slug) {
        return directory.communities().stream()
                .filter(community -> community.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no such community"));
    }

    <T> T at(Community community, Supplier<T> work) {
        return CurrentActor.as(Actor.system(community.id(), "visitor"), work);
    }

    boolean allows(Pace.Door door, Community community, String address) {
        return pace.allows(door, community.id(), address);
    }
}
