package org.corespond.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Tells the operator where to point the browser, and the other words where the database is. */
record Announcement(String publicUrl, Source source, ConnectionFile connection, PrintStream out)
        implements ApplicationListener<ApplicationReadyEvent> {
    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        try {
            if (source.embedded().isPresent()) {
                connection.write(source.databases(), publicUrl);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println("Corespond is ready: " + publicUrl);
        out.flush();
        Rehearsal.inCaseOfOne(publicUrl);
    }
}
