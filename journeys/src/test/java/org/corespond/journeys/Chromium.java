package org.corespond.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The system's Chromium, headless, that reaches nothing but this machine. */
final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    // Chromium's own walls do not work under root.
                    .setArgs(Stream.concat(FLAGS.stream(), root() ? Stream.of("--no-sandbox") : Stream.empty())
                            .toList()));
    private final List<BrowserContext> open = new ArrayList<>();

    /** A browser of somebody's own: no cookie is shared. */
    BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(15_000);
        open.add(context);
        return context;
    }

    /** What everybody sees at this moment, for whoever has to find out what went wrong. */
    void picture(Path folder, String name) {
        int number = 0;
        for (BrowserContext context : open) {
            for (Page page : context.pages()) {
                Path file = folder.resolve(name + "-" + ++number + ".png");
                page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
                System.out.println("picture of " + page.url() + ": " + file);
            }
        }
    }

    void closeAll() {
        open.forEach(BrowserContext::close);
        open.clear();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path executable() {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":", -1))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("/usr/bin/chromium"));
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }
}
