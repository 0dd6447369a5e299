package org.corespond.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.corespond.sharing.decision.Consent;
import org.corespond.sharing.decision.Consent.Party;
import org.corespond.sharing.decision.Consent.Term;
import org.corespond.sharing.decision.ConsentKind;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Purpose;

/** 100,000 made-up people with five consents each and a question about each of them; always the same ones. */
final class DecideSkeleton {
    static final int PEOPLE = 100_000;
    static final int CONSENTS = 5;
    static final int SEED = 20261122;

    /** So many of them the peers hold. */
    static final int SAMPLE = 5_000;

    private static final int RECIPIENTS = 20;
    private static final List<ConsentKind> KINDS = List.of(
            ConsentKind.SPECIFIC,
            ConsentKind.TPO,
            ConsentKind.SPECIFIC,
            ConsentKind.CJ_REFERRAL,
            ConsentKind.PSY_NOTES,
            ConsentKind.DIRECTIVE);
    private static final Set<String> STATEMENTS =
            Set.of("right_to_revoke", "redisclosure_warning", "refusal_consequences", "no_conditioning");

    private final Random random = new Random(SEED);

    /** Half of the questions are about cells that a consent opens, and most of those name what some consent names. */
    List<DecideCase> cases(List<DecideNeeds> needs, int people) {
        List<DecideNeeds> byConsent =
                needs.stream().filter(it -> !it.consents().isEmpty()).toList();
        List<DecideCase> cases = new ArrayList<>(people);
        for (int i = 0; i < people; i++) {
            DecideNeeds need = one(i % 2 == 0 ? byConsent : needs);
            String person = "person-" + i;
            String recipient = recipient();
            List<Consent> consents = new ArrayList<>(CONSENTS);
            for (int paper = 0; paper < CONSENTS; paper++) {
                boolean near = paper == 0 && !need.consents().isEmpty() && random.nextInt(4) > 0;
                consents.add(
                        consent(person, "consent-" + paper, near ? recipient : recipient(), near ? need : one(needs)));
            }
            cases.add(new DecideCase(need, person, recipient, words(need), consents));
        }
        return cases;
    }

    /** What the cell needs; of every fourth one thing is lacking. */
    private Set<String> words(DecideNeeds need) {
        Set<String> words = new HashSet<>(need.words());
        if (random.nextInt(4) == 0 && !words.isEmpty()) {
            words.remove(one(List.copyOf(new TreeSet<>(words))));
        }
        return words;
    }

    private Consent consent(String person, String id, String recipient, DecideNeeds about) {
        ConsentKind kind = about.consents().isEmpty() ? one(KINDS) : one(List.copyOf(new TreeSet<>(about.consents())));
        boolean operations = kind == ConsentKind.TPO;
        Purpose purpose = operations && about.question().purpose() != Purpose.CONF
                ? one(List.of(Purpose.TREAT, Purpose.EMERG))
                : about.question().purpose();
        Set<DataClass> classes = kind == ConsentKind.PSY_NOTES
                ? Set.of(DataClass.PSYN)
                : Set.of(about.question().dataClass());
        Instant until = random.nextInt(5) == 0 ? DecideCase.NOW : DecideCase.NOW.plusSeconds(86_400);
        Instant revoked = random.nextInt(8) == 0 ? DecideCase.NOW.minusSeconds(1) : null;
        return new Consent(
                id,
                kind,
                person,
                new Party(DecideCase.CUSTODIAN, null),
                "what the person wants to be shared",
                List.of(new Party(recipient, null)),
                classes,
                Set.of(),
                Set.of(purpose),
                STATEMENTS,
                new Term(DecideCase.FROM, until, null, null, false, null, null),
                person,
                "PATIENT",
                DecideCase.FROM,
                revoked,
                false,
                Set.of(),
                null);
    }

    private String recipient() {
        return "recipient-" + random.nextInt(RECIPIENTS);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
