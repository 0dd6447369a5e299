package org.corespond.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Another Java program with the classes of the tests, and what it says. */
final class ChildProgram {
    private final Process process;
    private final BufferedReader output;
    private final List<String> said = new ArrayList<>();

    private ChildProgram(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static ChildProgram java(Map<String, String> environment, Class<?> main, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        // The child's coverage counts too.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-javaagent"))
                .forEach(command::add);
        command.addAll(
                List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        return start(environment, command);
    }

    static ChildProgram start(Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("CORESPOND_"));
        builder.environment().putAll(environment);
        return new ChildProgram(builder.start());
    }

    /** Reads on until a line starts with {@code beginning}. */
    String until(String beginning) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new AssertionError("ended without saying \"" + beginning + "\": " + said);
    }

    /** Everything it said, once it has ended by itself. */
    String end() throws IOException, InterruptedException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
        }
        process.waitFor();
        return String.join("\n", said);
    }

    int exitCode() {
        return process.exitValue();
    }

    /** kill -15, as a service manager does. */
    String stop() throws IOException, InterruptedException {
        process.toHandle().destroy();
        return end();
    }

    /** kill -9 */
    String kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
        return end();
    }
}
