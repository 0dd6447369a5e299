package org.corespond.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What some work says to the database, a text for each way there and back. */
public final class Statements {
    private Statements() {}

    public static List<String> of(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        Level before = logger.getLevel();
        Heard heard = new Heard();
        heard.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(heard);
        try {
            work.run();
        } finally {
            logger.detachAppender(heard);
            logger.setLevel(before);
            logger.setAdditive(true);
        }
        return heard.lines;
    }

    /** What this thread says; the platform's own clocks speak to the database too. */
    private static final class Heard extends AppenderBase<ILoggingEvent> {
        private final long mine = Thread.currentThread().threadId();
        private final List<String> lines = new ArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            String line = event.getFormattedMessage();
            if (Thread.currentThread().threadId() == mine && line.contains(" SQL statement [")) {
                lines.add(line);
            }
        }
    }
}
