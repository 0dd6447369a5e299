package org.corespond.outcomes;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.corespond.directory.Community;
import org.corespond.launch.Word;
import org.corespond.outcomes.mapping.DryRun;
import org.corespond.outcomes.mapping.ImportRun;
import org.corespond.outcomes.mapping.Mapping;
import org.corespond.outcomes.mapping.MappingReader;
import org.corespond.outcomes.source.InputRefused;
import org.springframework.stereotype.Component;

/** {@code import}: a department's files become facts of one source, by a mapping file alone. */
@Component
class ImportWord implements Word {
    static final String USAGE_LINE =
            "usage: ./corespond import --mapping MAPPING --source NAME [--community C] [--dry-run] FILE...";
    private final ImportHistory importHistory;
    private final CommunityChoice communities;
    private final Clock clock;

    ImportWord(ImportHistory importHistory, CommunityChoice communities, Clock clock) {
        this.importHistory = importHistory;
        this.communities = communities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        Options options = Options.of(args, Set.of("--mapping", "--source", "--community"), Set.of("--dry-run"));
        Optional<String> complaint = options.complaint().or(() -> complaint(options));
        if (complaint.isPresent()) {
            err.println(complaint.get() + ".");
            err.println(USAGE_LINE);
            return USAGE;
        }
        try {
            Path file = Path.of(options.value("--mapping").orElseThrow());
            Mapping mapping = MappingReader.read(file);
            List<Path> files = options.rest().stream().map(Path::of).toList();
            return options.switches().contains("--dry-run")
                    ? rehearse(mapping, files, out)
                    : run(options, mapping, digest(file), files, new Streams(out, err));
        } catch (InputRefused refused) {
            err.println(refused.getMessage());
            return INPUT_REFUSED;
        } catch (IOException | UncheckedIOException unreadable) {
            err.println("A file could not be read to its end: " + unreadable.getMessage() + ". Nothing was kept.");
            return INPUT_REFUSED;
        }
    }

    private record Streams(PrintStream out, PrintStream err) {}

    private static Optional<String> complaint(Options options) {
        if (options.value("--mapping").isEmpty()) {
            return Optional.of("--mapping is missing");
        }
        if (options.rest().isEmpty()) {
            return Optional.of("no file is named");
        }
        Optional<String> source = options.value("--source");
        if (source.isEmpty()) {
            return options.switches().contains("--dry-run") ? Optional.empty() : Optional.of("--source is missing");
        }
        return source.filter(name -> !name.matches("[a-z0-9][a-z0-9._-]{0,62}") || name.equals(Source.LIVE))
                .map(name ->
                        "a source's name is made of small letters, digits, dots and dashes, and is not \"live\"; found \""
                                + name + "\"");
    }

    private int rehearse(Mapping mapping, List<Path> files, PrintStream out) throws IOException {
        DryRun sink = new DryRun(mapping);
        ImportRun run = new ImportRun(mapping, clock.instant(), sink);
        sink.attach(run);
        run.read(files);
        run.tally().requireBalance();
        ImportReport report = new ImportReport(
                run.tally(),
                sink.corrections(),
                run.understood(),
                run.unmapped(),
                run.mapped(),
                sink.flags(),
                sink.doubts());
        new ImportPrinter(out).print(mapping, files, report, true);
        return DONE;
    }

    private int run(Options options, Mapping mapping, String digest, List<Path> files, Streams streams) {
        Optional<String> named = options.value("--community");
        Optional<Community> community;
        if (named.isEmpty() && communities.none()) {
            streams.out().println("There was no community yet: made one called \"local\".");
            community = Optional.of(communities.makeLocal(mapping.zone()));
        } else {
            community = communities.choose(named, streams.err());
        }
        if (community.isEmpty()) {
            return USAGE;
        }
        String source = options.value("--source").orElseThrow();
        ImportReport report = communities.as(community.get(), () -> {
            try {
                return importHistory.run(source, mapping, digest, files);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        new ImportPrinter(streams.out()).print(mapping, files, report, false);
        return DONE;
    }

    static String digest(Path mapping) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(mapping));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
