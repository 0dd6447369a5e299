package org.corespond.sharing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Something that waits for an agency's privacy officer; every bean of this type fills the queue. */
public interface PrivacyWork {
    /**
     * One thing to do.
     *
     * @param kind its words are the message {@code privacy.task.KIND}
     * @param about a short name without a person's name
     * @param href where it is done
     */
    record Task(String kind, String about, Instant since, Instant due, String href) {}

    List<Task> listFor(UUID agency);
}
