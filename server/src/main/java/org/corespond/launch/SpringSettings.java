package org.corespond.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The properties that the launch hands to Spring; they win over every file. */
final class SpringSettings {
    private final Map<String, String> properties = new TreeMap<>();

    SpringSettings(Mode mode, Path directory, Source source) {
        Databases databases = source.databases();
        set("corespond.mode", mode.property());
        set("corespond.data", directory.toString());
        set("spring.datasource.url", databases.url());
        set("spring.datasource.username", databases.appUser());
        set("spring.datasource.password", databases.appPassword());
        set("spring.flyway.enabled", Boolean.toString(source.migrate()));
        set("spring.flyway.url", databases.url());
        set("spring.flyway.user", databases.ownerUser());
        set("spring.flyway.password", databases.ownerPassword());
        set("spring.flyway.placeholders.app", databases.appUser());
        set("spring.modulith.runtime.flyway-enabled", "true");
        set("spring.main.banner-mode", "off");
        set("spring.main.log-startup-info", "false");
        // A calm start; the failure of a start is told by StartFailure, once.
        set("logging.level.root", mode == Mode.WORD ? "error" : "warn");
        set("logging.level.org.springframework.boot.SpringApplication", "off");
        set("logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter", "off");
        set("logging.level.org.springframework.boot.web.server.servlet.context", "error");
        if (mode == Mode.WORD) {
            set("spring.main.web-application-type", "none");
            // A word needs what it asks for; pages and doors, which need a web server, are never made.
            set("spring.main.lazy-initialization", "true");
        }
    }

    SpringSettings web(HostSettings settings, int port, String publicUrl) {
        address(publicUrl);
        set("server.address", settings.address());
        set("server.port", Integer.toString(port));
        set("corespond.map.tiles", settings.mapTiles());
        set("corespond.map.credit", settings.mapCredit());
        // Open live pages must not hold up a Ctrl-C.
        set("spring.lifecycle.timeout-per-shutdown-phase", "3s");
        if (!settings.certificate().isEmpty()) {
            set("server.ssl.certificate", "file:" + settings.certificate());
            set("server.ssl.certificate-private-key", "file:" + settings.key());
        }
        if (settings.behindProxy()) {
            set("server.forward-headers-strategy", "native");
        }
        return this;
    }

    /** The address that people type into a browser. */
    SpringSettings address(String publicUrl) {
        set("corespond.public-url", publicUrl);
        return this;
    }

    /** The tables have every migration already. */
    SpringSettings upToDate() {
        set("spring.flyway.enabled", "false");
        return this;
    }

    private void set(String name, String value) {
        properties.put(name, value);
    }

    String[] asArguments() {
        return properties.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }
}
