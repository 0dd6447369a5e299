package org.corespond.calls;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.corespond.directory.ProgramKind;
import org.jspecify.annotations.Nullable;

/** A triage protocol as data: what is asked, what each answer asks for, and which routes are tried for each level. */
record Screening(
        String id,
        int version,
        LocalDate validFrom,
        String title,
        List<Question> questions,
        List<Step> steps,
        Map<Integer, List<Route>> routes,
        List<Route> relays,
        ProgramKind staged,
        ProgramKind policeFirst,
        ProgramKind lastResort,
        Set<ProgramKind> phone,
        Consent consent,
        Set<ProgramKind> civilian,
        Set<String> determinants) {
    Screening {
        needed(id, "id");
        needed(validFrom, "validFrom");
        needed(title, "title");
        needed(questions, "questions");
        needed(steps, "steps");
        needed(routes, "routes");
        needed(relays, "relays");
        needed(staged, "staged");
        needed(policeFirst, "policeFirst");
        needed(lastResort, "lastResort");
        needed(phone, "phone");
        needed(consent, "consent");
        needed(civilian, "civilian");
        needed(determinants, "determinants");
    }

    /** The answer that every safety question has: asked, and nobody could say. */
    static final String UNKNOWN = "unknown";

    /**
     * @param safety not asked counts as unknown
     * @param many several answers may hold at once
     * @param alarm answered by one key from anywhere on the page
     * @param folded helps, but nothing is decided by it
     * @param translated what is asked, by ISO 639 code of the language
     */
    record Question(
            String id,
            String ask,
            boolean safety,
            boolean many,
            boolean alarm,
            boolean folded,
            List<Answer> answers,
            @JsonProperty("in") @Nullable Map<String, String> translated) {
        Question {
            needed(id, "a question's id");
            needed(ask, "ask of a question");
            needed(answers, "answers of a question");
        }

        Said said() {
            return Said.of(ask, translated);
        }

        Optional<Answer> find(String code) {
            return answers.stream().filter(answer -> answer.code().equals(code)).findFirst();
        }
    }

    /**
     * @param marks risk words for boards, as codes
     * @param translated the label, by ISO 639 code of the language
     */
    record Answer(
            String code,
            String label,
            String key,
            boolean risk,
            Set<String> marks,
            @JsonProperty("in") @Nullable Map<String, String> translated) {
        Answer {
            needed(code, "an answer's code");
            needed(label, "an answer's label");
            marks = orEmpty(marks);
        }

        Said said() {
            return Said.of(label, translated);
        }
    }

    /** The answer by which a caller declines to be connected. */
    record Consent(String question, String refused) {
        Consent {
            needed(question, "the question of consent");
            needed(refused, "the refusing answer of consent");
        }
    }

    record Step(String id, String title, List<Rule> rules) {
        Step {
            needed(rules, "rules of a step");
        }
    }

    record Rule(
            String id,
            String question,
            Set<String> answers,
            int level,
            Set<ResponseFlag> flags,
            Set<Effect> effects,
            String says,
            String cites) {
        Rule {
            needed(id, "a rule's id");
            needed(question, "a rule's question");
            needed(answers, "a rule's answers");
            needed(says, "what a rule says");
            needed(cites, "what a rule cites");
            flags = orEmpty(flags);
            effects = orEmpty(effects);
        }
    }

    /**
     * @param joining who joins by phone, when free
     * @param needs only under one of these flags; none means always
     */
    record Route(
            ProgramKind kind,
            @JsonProperty("with") @Nullable ProgramKind joining,
            boolean onlyWithoutRisk,
            Set<ResponseFlag> needs) {
        Route {
            needed(kind, "a route's kind");
            needs = orEmpty(needs);
        }
    }

    /** Which protocol and which version, in one word. */
    String key() {
        return id + "." + version;
    }

    /** The rules in the order of decision. */
    Stream<Rule> rules() {
        return steps.stream().flatMap(step -> step.rules().stream());
    }

    Optional<Rule> rule(String rule) {
        return rules().filter(one -> one.id().equals(rule)).findFirst();
    }

    Optional<Question> question(String question) {
        return questions.stream().filter(one -> one.id().equals(question)).findFirst();
    }

    /** A file may leave it out, though no caller may: the reader then names what is missing. */
    private static void needed(Object part, String what) {
        Objects.requireNonNull(part, () -> what + " is missing");
    }

    private static <T> Set<T> orEmpty(@Nullable Set<T> set) {
        return set == null ? Set.of() : Set.copyOf(set);
    }
}
