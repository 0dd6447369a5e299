package org.corespond.sharing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.audit.AuditChains;
import org.corespond.audit.AuditChains.Broken;
import org.corespond.audit.AuditChains.Chain;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.launch.Word;
import org.springframework.stereotype.Component;

/**
 * {@code verify-audit}: recomputes the hash chain of every agency and says whether a sealed row was changed, added or
 * taken away. Whoever owns the database could rewrite a whole chain; heads that were kept elsewhere show that too.
 */
@Component
class VerifyAuditWord implements Word {
    private static final int DOES_NOT_HOLD = 1;
    private static final String USAGE_LINE = "usage: ./corespond verify-audit [--heads | --against FILE]";
    private static final String LINE = "%-40s %10s %8s %9s  %-20s %s";
    private final AuditChains chains;
    private final Directory directory;

    VerifyAuditWord(AuditChains chains, Directory directory) {
        this.chains = chains;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.isEmpty()) {
            return verify(List.of(), out);
        }
        if (args.equals(List.of("--heads"))) {
            return heads(out);
        }
        if (args.size() == 2 && args.getFirst().equals("--against")) {
            return against(Path.of(args.get(1)), out, err);
        }
        err.println(USAGE_LINE);
        return USAGE;
    }

    private int heads(PrintStream out) {
        chains.seal();
        chains.list().stream()
                .filter(chain -> chain.number() > 0)
                .forEach(chain -> out.println(new Head(chain.id(), chain.number(), chain.head()).line()));
        return DONE;
    }

    private int against(Path file, PrintStream out, PrintStream err) {
        List<Head> kept = new ArrayList<>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                Optional<Head> head = Head.of(line);
                if (head.isEmpty()) {
                    err.println(
                            file + ", line " + number + ": expected chain, number and hash, as --heads prints them.");
                    return INPUT_REFUSED;
                }
                kept.add(head.get());
            }
        } catch (IOException unreadable) {
            err.println("The kept heads in " + file + " cannot be read.");
            return INPUT_REFUSED;
        }
        return verify(kept, out);
    }

    private int verify(List<Head> kept, PrintStream out) {
        chains.seal();
        List<Chain> all = chains.list();
        Map<UUID, String> names = names();
        out.println(String.format(LINE, "Chain", "Rows", "Seals", "Unsealed", "Last seal (UTC)", "Head"));
        for (Chain chain : all) {
            String at = chain.sealedAt() == null
                    ? "-"
                    : chain.sealedAt().toString().replace('T', ' ').substring(0, 19);
            String head = chain.head().isEmpty() ? "-" : chain.head().substring(0, 16);
            out.println(String.format(
                    LINE, name(names, chain.id()), chain.sealed(), chain.seals(), chain.waiting(), at, head));
        }
        List<String> wrong = new ArrayList<>();
        chains.broken().forEach(broken -> wrong.add(name(names, broken.chain()) + ": " + sentence(broken)));
        for (Head head : kept) {
            if (chains.findHash(head.chain(), head.number())
                    .filter(head.hash()::equals)
                    .isEmpty()) {
                wrong.add(name(names, head.chain()) + ": seal " + head.number()
                        + " is not the one that was kept; the chain was rewritten or cut.");
            }
        }
        wrong.forEach(one -> out.println("DOES NOT HOLD  " + one));
        if (wrong.isEmpty()) {
            out.println("Every seal holds: "
                    + all.stream().mapToLong(Chain::sealed).sum() + " rows in " + all.size() + " chains"
                    + (kept.isEmpty() ? "." : ", and all " + kept.size() + " heads that were kept."));
        }
        return wrong.isEmpty() ? DONE : DOES_NOT_HOLD;
    }

    private static String sentence(Broken broken) {
        return broken.number() == 0
                ? "rows that were sealed stand in no seal now; seals were taken away or rows slipped in."
                : "the rows of seal " + broken.number()
                        + " no longer give its hash; rows were changed, added or taken away after sealing.";
    }

    private Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        for (Community community : directory.communities()) {
            names.put(community.id(), community.name());
            List<Agency> agencies = CurrentActor.as(Actor.system(community.id(), "verify-audit"), directory::agencies);
            agencies.forEach(agency -> names.put(agency.id(), agency.name()));
        }
        return names;
    }

    private static String name(Map<UUID, String> names, UUID chain) {
        return names.getOrDefault(chain, chain.toString());
    }

    /** The last seal of a chain at some time, as a line to keep. */
    private record Head(UUID chain, long number, String hash) {
        static Optional<Head> of(String line) {
            String[] parts = line.strip().split("\\s+", -1);
            boolean fits = parts.length == 3
                    && parts[0].matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                    && parts[1].matches("[1-9]\\d{0,17}")
                    && parts[2].matches("[0-9a-f]{64}");
            return fits
                    ? Optional.of(new Head(UUID.fromString(parts[0]), Long.parseLong(parts[1]), parts[2]))
                    : Optional.empty();
        }

        String line() {
            return chain + " " + number + " " + hash;
        }
    }
}
