package org.corespond.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The first thing that runs: takes the launcher's word and starts what it names. */
public final class Launch {
    private static final String USAGE = "usage: ./corespond WORD [ARGUMENTS]; ./corespond help lists the words.";

    private final Class<?> application;
    private final HostSettings settings;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    private Launch(Class<?> application, HostSettings settings) {
        this.application = application;
        this.settings = settings;
    }

    /** Ends the program with the exit code of decisions 2, unless the web application keeps it alive. */
    public static void start(Class<?> application, String... args) {
        if (BeansAhead.asked()) {
            BeansAhead.workOut(application);
            return;
        }
        lone(args)
                .ifPresent(
                        word -> System.exit(word.run(List.of(args).subList(1, args.length), System.out, System.err)));
        try {
            Path home = Path.of(System.getProperty("corespond.home", ""))
                    .toAbsolutePath()
                    .normalize();
            Launch launch = new Launch(application, HostSettings.from(System.getenv(), home));
            launch.dispatch(List.of(args)).ifPresent(System::exit);
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(Word.NOT_AVAILABLE);
        }
    }

    private static Optional<LoneWord> lone(String... args) {
        return ServiceLoader.load(LoneWord.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(word -> args.length > 0 && word.name().equals(args[0]))
                .findFirst();
    }

    private Optional<Integer> dispatch(List<String> args) {
        if (args.isEmpty()) {
            err.println(USAGE);
            return Optional.of(Word.USAGE);
        }
        List<String> rest = args.subList(1, args.size());
        try {
            return switch (args.getFirst()) {
                case "demo" -> web(Mode.DEMO, rest);
                case "run" -> web(Mode.RUN, rest);
                default -> Optional.of(word(args.getFirst(), rest));
            };
        } catch (IOException | SQLException | RuntimeException e) {
            // The edge of the program: what is not a sentence for the operator is a bug and shows where it is.
            StartFailure.sentence(e, settings).ifPresentOrElse(err::println, () -> e.printStackTrace(err));
            return Optional.of(Word.NOT_AVAILABLE);
        }
    }

    private Optional<Integer> web(Mode mode, List<String> args) throws IOException, SQLException {
        boolean fresh = mode == Mode.DEMO && args.equals(List.of("--fresh"));
        if (!args.isEmpty() && !fresh) {
            err.println("usage: ./corespond " + mode.property() + (mode == Mode.DEMO ? " [--fresh]" : ""));
            return Optional.of(Word.USAGE);
        }
        int port = settings.port() == 0 ? freePort() : settings.port();
        String publicUrl = allowed(mode, port);
        TlsFiles.check(settings.certificate(), settings.key());
        DataDirectory directory = claim(mode);
        if (settings.database().isEmpty()) {
            DirectoryLock.take(directory.path()).release();
        }
        refuseTakenPort(port);
        if (fresh) {
            startOver(directory);
        }
        Source source = Source.forServer(settings, directory.path()).answering();
        if (mode == Mode.DEMO) {
            HalfCounty.clear(source, err);
        }
        ConnectionFile connection = ConnectionFile.in(directory.path());
        SpringApplication.getShutdownHandlers().add(() -> end(source, connection));
        SpringApplication spring = new SpringApplication(application);
        spring.addListeners(new Announcement(publicUrl, source, connection, out));
        source.embedded().ifPresent(postgres -> postgres.onUnexpectedEnd(() -> endWith(directory)));
        run(spring, new SpringSettings(mode, directory.path(), source).web(settings, port, publicUrl), source, false);
        return Optional.empty();
    }

    private int word(String name, List<String> args) throws IOException, SQLException {
        DataDirectory directory = claim(Mode.WORD);
        Source source = Source.forWord(settings, directory.path()).answering();
        SpringApplication.getShutdownHandlers().add(source::close);
        SpringSettings spring = new SpringSettings(Mode.WORD, directory.path(), source).address(address(directory));
        try (source;
                ConfigurableApplicationContext context =
                        run(new SpringApplication(application), spring, source, name.equals(Migrate.NAME))) {
            Optional<Word> word = context.getBeansOfType(Word.class).values().stream()
                    .filter(bean -> bean.name().equals(name))
                    .findFirst();
            if (word.isEmpty()) {
                err.println("Unknown word \"" + name + "\". " + USAGE);
                return Word.USAGE;
            }
            return word.get().run(args, out, err);
        }
    }

    /** Where people open what a word prints: the running server's address, else the one that it would have. */
    private String address(DataDirectory directory) throws IOException {
        return ConnectionFile.in(directory.path()).address().orElseGet(() -> switch (NetworkPolicy.decide(
                settings.network(Mode.WORD, settings.port()))) {
            case NetworkPolicy.Listen listen -> listen.publicUrl();
            case NetworkPolicy.Refused refused -> settings.publicUrl();
        });
    }

    /**
     * Brings the tables up to date only when they are not yet.
     *
     * @param always also when they are, because somebody asked for just that
     */
    private static ConfigurableApplicationContext run(
            SpringApplication spring, SpringSettings settings, Source source, boolean always)
            throws IOException, SQLException {
        try {
            if (!source.migrate()) {
                BeansAhead.useIfThere();
                return spring.run(settings.asArguments());
            }
            Migrated migrated = Migrated.with(source.databases());
            if (!always && migrated.done()) {
                BeansAhead.useIfThere();
                return spring.run(settings.upToDate().asArguments());
            }
            ConfigurableApplicationContext context = spring.run(settings.asArguments());
            migrated.remember();
            return context;
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private String allowed(Mode mode, int port) {
        return switch (NetworkPolicy.decide(settings.network(mode, port))) {
            case NetworkPolicy.Listen listen -> listen.publicUrl();
            case NetworkPolicy.Refused refused -> throw new CannotStart(refused.sentence());
        };
    }

    private DataDirectory claim(Mode mode) throws IOException {
        DataDirectory directory = DataDirectory.of(settings, mode);
        if (directory.moved()) {
            err.println("The data is in " + directory.path()
                    + ": the user that PostgreSQL runs as cannot reach the folder beside the program.");
        }
        return directory;
    }

    private void startOver(DataDirectory directory) throws IOException {
        if (settings.database().isPresent()) {
            throw new CannotStart("--fresh erases the built-in database only; CORESPOND_DATABASE_URL names your own, so"
                    + " empty that one yourself.");
        }
        EmbeddedPostgres.erase(directory.path());
        claim(Mode.DEMO);
    }

    private void refuseTakenPort(int port) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(settings.address(), port));
        } catch (BindException e) {
            throw new CannotStart(StartFailure.portTaken(settings.address(), port), e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private void endWith(DataDirectory directory) {
        err.println("PostgreSQL has ended by itself, so Corespond ends too; the reason is at the end of "
                + directory.path().resolve("postgres.log") + ". What was saved is safe; start again.");
        System.exit(Word.NOT_AVAILABLE);
    }

    private static void end(Source source, ConnectionFile connection) {
        try {
            if (source.embedded().isPresent()) {
                connection.delete();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            source.close();
        }
    }
}
