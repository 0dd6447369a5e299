package org.corespond.sharing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.corespond.launch.LoneWord;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.PolicySet;
import org.corespond.sharing.decision.PolicySet.Question;
import org.corespond.sharing.decision.Purpose;
import org.corespond.sharing.decision.Requester;

/** {@code decide}: requests as JSON lines in, decisions as JSON lines out; needs no server and no database. */
public final class DecideWord implements LoneWord {
    private static final String USAGE_TEXT = """
        usage: ./corespond decide [--mode simulator|run] [FILE…|-]
               ./corespond decide --example REQUESTER PURPOSE CLASS | --examples | --facts
        Reads requests as JSON lines from the files or the standard input and prints one decision for each.
        --mode run leaves out state overlays that no named reviewer has approved; simulator (the default) has them.
        docs/guide/sharing.md explains every key; docs/guide/decide.schema.json is the schema.\
        """;

    @Override
    public String name() {
        return "decide";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        List<String> rest = new ArrayList<>(args);
        boolean simulator = true;
        if (!rest.isEmpty() && rest.getFirst().equals("--mode")) {
            if (rest.size() < 2 || !List.of("simulator", "run").contains(rest.get(1))) {
                return usage(err);
            }
            simulator = rest.get(1).equals("simulator");
            rest = rest.subList(2, rest.size());
        }
        if (rest.isEmpty()) {
            rest = List.of("-");
        }
        PolicySet policy = Policies.shipped(simulator);
        try (PrintStream lines =
                new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8)) {
            return switch (rest.getFirst()) {
                case "--facts" -> facts(policy, lines);
                case "--examples" -> examples(policy, lines);
                case "--example" -> example(policy, rest, lines, err);
                default -> rest.getFirst().startsWith("--") ? usage(err) : decide(policy, rest, lines, err);
            };
        }
    }

    private static int usage(PrintStream err) {
        err.println(USAGE_TEXT);
        return USAGE;
    }

    private static int facts(PolicySet policy, PrintStream out) {
        new TreeMap<>(policy.sentences()).forEach((name, sentence) -> out.println(name + "\t" + sentence));
        return DONE;
    }

    private static int examples(PolicySet policy, PrintStream out) {
        new Examples(policy).all().forEach(out::println);
        return DONE;
    }

    private static int example(PolicySet policy, List<String> args, PrintStream out, PrintStream err) {
        Optional<Question> question = args.size() == 4
                ? find(args.get(1), Requester.class)
                        .flatMap(requester -> find(args.get(2), Purpose.class)
                                .flatMap(purpose -> find(args.get(3), DataClass.class)
                                        .map(dataClass -> new Question(requester, purpose, dataClass))))
                : Optional.empty();
        if (question.isEmpty() || !policy.matrix().containsKey(question.get())) {
            return usage(err);
        }
        out.println(new Examples(policy).of(question.get()));
        return DONE;
    }

    private static <E extends Enum<E>> Optional<E> find(String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(text))
                .findFirst();
    }

    private static int decide(PolicySet policy, List<String> files, PrintStream out, PrintStream err) {
        DecideLines lines = new DecideLines(policy, out);
        for (String file : files) {
            try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
                    InputStream buffered = new BufferedInputStream(in, 1 << 16)) {
                lines.decide(buffered);
            } catch (IOException e) {
                err.println("Cannot read " + file + ": " + e.getMessage());
                return INPUT_REFUSED;
            }
        }
        return lines.bad() ? INPUT_REFUSED : DONE;
    }
}
