package org.corespond.journeys;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Lends all journeys of a test program one demonstration and one browser; keeps pictures and words of a journey that failed. */
final class Journeys implements ParameterResolver, AfterEachCallback {
    private static final Path FAILED = Path.of("target", "failed");
    private static final int LINES = 60;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningDemo.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = store(context);
        return parameter.getParameter().getType() == Chromium.class
                ? store.computeIfAbsent(Chromium.class)
                : store.computeIfAbsent(RunningDemo.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ExtensionContext.Store store = store(context);
        Chromium chromium = store.get(Chromium.class, Chromium.class);
        RunningDemo demo = store.get(RunningDemo.class, RunningDemo.class);
        if (context.getExecutionException().isPresent()) {
            if (chromium != null) {
                chromium.picture(FAILED, context.getRequiredTestMethod().getName());
            }
            if (demo != null) {
                String[] lines = demo.said().split("\n", -1);
                System.out.println("The demonstration said at the end:");
                for (int i = Math.max(0, lines.length - LINES); i < lines.length; i++) {
                    System.out.println("  " + lines[i]);
                }
            }
        }
        if (chromium != null) {
            chromium.closeAll();
        }
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Journeys.class));
    }
}
