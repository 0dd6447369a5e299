package org.corespond.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.util.ClassUtils;

/**
 * Which beans a usual start makes, and how, worked out once ahead of time (Spring AOT) in place of anew at each start. The
 * launcher has it done in the background and puts the outcome on the class path of {@code run} alone, because it holds for
 * that word on tables that are up to date (ADR 0060).
 */
final class BeansAhead {
    private static final String OUTCOME = "org.corespond.Corespond__ApplicationContextInitializer";

    private BeansAhead() {}

    /** Whether Spring's own program is asking, which runs this one as far as the beans are known. */
    static boolean asked() {
        return Boolean.getBoolean("spring.aot.processing");
    }

    static void workOut(Class<?> application) {
        Databases none = new Databases("jdbc:postgresql://127.0.0.1/none", "none", "", "none", "");
        Source upToDate = new Source(none, false, Optional.empty());
        HostSettings settings = HostSettings.from(Map.of(), Path.of(""));
        SpringSettings run = new SpringSettings(Mode.RUN, Path.of("none"), upToDate);
        new SpringApplication(application)
                .run(run.web(settings, settings.port(), settings.publicUrl()).asArguments());
    }

    static void useIfThere() {
        if (ClassUtils.isPresent(OUTCOME, null)) {
            System.setProperty("spring.aot.enabled", "true");
        }
    }
}
