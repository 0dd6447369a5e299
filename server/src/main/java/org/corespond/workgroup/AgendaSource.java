package org.corespond.workgroup;

import java.time.Instant;
import java.util.List;

/** Whoever knows of something that the next meeting has to look at, says so here. */
public interface AgendaSource {
    /**
     * One thing that waits for the workgroup.
     *
     * @param topic what kind of thing; its heading is the text {@code workgroup.topic.TOPIC}
     * @param key what it is, stable from meeting to meeting: an item that a meeting took over is not offered to it twice
     * @param title in plain words, without anything personal
     * @param link where to read it
     * @param due since when or until when it is due
     */
    record Due(String topic, String key, String title, String link, Instant due) {}

    /** What is due at that time, as the acting community sees it. */
    List<Due> due(Instant at);
}
