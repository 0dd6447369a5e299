package org.corespond.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.corespond.Corespond;
import org.corespond.NoDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplicationAotProcessor;

/** ADR 0060: what the launcher's rehearsal does, and a server that starts from its outcome. */
@NoDatabase
class BeansAheadTest {
    @TempDir
    Path directory;

    @Test
    void aServerWhoseBeansWereWorkedOutAheadOpensItsPagesAndItsFirstLink() throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path data = directory.resolve("data");
        Map<String, String> environment = Map.of("CORESPOND_DATA", data.toString(), "CORESPOND_PORT", "0");
        Path beans = workOut();
        ChildProgram first = ChildProgram.java(environment, Corespond.class, "migrate");
        assertThat(first.end()).isEqualTo("The tables are up to date.");

        Path loaded = directory.resolve("loaded.log");
        String path = System.getProperty("java.class.path") + File.pathSeparator + beans;
        ChildProgram server = ChildProgram.start(
                environment, java("-Xlog:class+load:file=" + loaded, "-cp", path, Corespond.class.getName(), "run"));
        String ready = server.until("Corespond is ready: ");
        String address = ready.substring(ready.indexOf("http"));
        String link = server.until("http://");

        assertThat(get(address + "/sign-in").body()).contains("<form");
        assertThat(get(address + "/board").uri().getPath()).isEqualTo("/sign-in");
        assertThat(get(link).statusCode()).isEqualTo(200);
        assertThat(server.stop()).doesNotContain("Exception");
        assertThat(Files.readString(loaded)).contains("org.corespond.Corespond__ApplicationContextInitializer ");
    }

    private Path workOut() throws IOException, InterruptedException {
        Path sources = Files.createDirectory(directory.resolve("sources"));
        Path classes = Files.createDirectory(directory.resolve("classes"));
        ChildProgram spring = ChildProgram.java(
                Map.of(),
                SpringApplicationAotProcessor.class,
                Corespond.class.getName(),
                sources.toString(),
                classes.toString(),
                classes.toString(),
                "org.corespond",
                "corespond");
        String said = spring.end();
        assertThat(spring.exitCode()).as(said).isZero();
        List<String> compile = new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", classes.toString(), "-cp"));
        compile.add(System.getProperty("java.class.path") + File.pathSeparator + classes);
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(compile::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, compile.toArray(String[]::new)))
                .isZero();
        return classes;
    }

    private static List<String> java(String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of(options));
        return command;
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
