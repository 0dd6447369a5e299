package org.corespond.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.util.ApplicationModulesExporter;

/**
 * A step of the build: writes down the modules and their order, where Spring Modulith looks for it. Without the list
 * every start would read all classes to find out, which costs more than the rest of the start.
 */
final class WriteModuleList {
    static final String LIST = "META-INF/spring-modulith/application-modules.json";

    private WriteModuleList() {}

    /** Takes the folder of the compiled classes and the name of the application class. */
    public static void main(String[] args) throws IOException, ClassNotFoundException {
        Path classes = Path.of(args[0]);
        Path list = classes.resolve(LIST);
        if (Files.exists(list) && Files.getLastModifiedTime(list).compareTo(newestClass(classes)) >= 0) {
            return;
        }
        String json = new ApplicationModulesExporter(ApplicationModules.of(Class.forName(args[1]))).toJson();
        Files.createDirectories(list.resolveSibling("."));
        Files.writeString(list, json);
    }

    private static FileTime newestClass(Path classes) throws IOException {
        try (Stream<Path> paths = Files.walk(classes.resolve("org"))) {
            Optional<FileTime> newest = paths.map(WriteModuleList::modified).max(Comparator.naturalOrder());
            return newest.orElse(FileTime.fromMillis(Long.MAX_VALUE));
        }
    }

    private static FileTime modified(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
