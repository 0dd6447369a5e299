package org.corespond.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.corespond.NoDatabase;
import org.corespond.calls.Screening.Answer;
import org.corespond.calls.Screening.Question;

/** dispatch-diversion 6.4: "unknown" to any safety item never lowers a level; held against random screenings. */
@NoDatabase
class UnknownNeverLowersTest {
    private static final Screening SCREENING = Samples.shipped();
    private static final TriageProtocol PROTOCOL = new TriageProtocol(SCREENING);
    private static final TriageContext CONTEXT = Samples.everybody();

    private static Triage triage(Answers answers) {
        return PROTOCOL.triage(answers, CONTEXT);
    }

    @Provide
    Arbitrary<Question> questions() {
        return Arbitraries.of(SCREENING.questions());
    }

    @Provide
    Arbitrary<Question> safety() {
        return Arbitraries.of(
                SCREENING.questions().stream().filter(Question::safety).toList());
    }

    @Provide
    Arbitrary<Answers> answers() {
        Arbitrary<String[]> one = questions()
                .flatMap(question ->
                        Arbitraries.of(question.answers()).map(answer -> new String[] {question.id(), answer.code()}));
        return one.list().ofMaxSize(20).map(pairs -> {
            Answers all = Answers.NONE;
            for (String[] pair : pairs) {
                all = all.then(pair[0], Set.of(pair[1]));
            }
            return all;
        });
    }

    @Property
    void sayingUnknownNeverLowersTheLevelNorDropsAFlag(
            @ForAll("answers") Answers before, @ForAll("questions") Question question) {
        Triage earlier = triage(before);
        Triage later = triage(before.then(question.id(), Set.of(Screening.UNKNOWN)));

        assertThat(later.level()).isGreaterThanOrEqualTo(earlier.level());
        assertThat(later.flags()).containsAll(earlier.flags());
    }

    @Property
    void unknownIsNeverBelowNotAskedAndNeverBelowNo(
            @ForAll("answers") Answers before, @ForAll("safety") Question question) {
        Answers unasked = before.then(question.id(), Set.of());
        TriageLevel unknown =
                triage(unasked.then(question.id(), Set.of(Screening.UNKNOWN))).level();

        assertThat(unknown).isGreaterThanOrEqualTo(triage(unasked).level());
        assertThat(unknown)
                .isGreaterThanOrEqualTo(
                        triage(unasked.then(question.id(), Set.of("no"))).level());
    }

    @Property
    void oneMoreAnswerBesideTheOthersNeverLowersTheLevel(@ForAll("answers") Answers before) {
        Question behavior = SCREENING.question("behavior").orElseThrow();
        Set<String> every = behavior.answers().stream().map(Answer::code).collect(Collectors.toSet());
        every.addAll(before.to(behavior.id()));

        assertThat(triage(before.then(behavior.id(), every)).level())
                .isGreaterThanOrEqualTo(triage(before).level());
    }

    @Property
    void aWeaponNearByBringsPoliceWhateverElseIsAnswered_oracle16(@ForAll("answers") Answers before) {
        for (String near : Set.of("in_hand", "in_reach")) {
            Triage triage = triage(before.then("weapon", Set.of(near)));
            assertThat(triage.level()).isEqualTo(TriageLevel.EMERGENT);
            assertThat(triage.flags()).contains(ResponseFlag.POLICE_CIT);
            assertThat(triage.advised().kind()).isEqualTo(SCREENING.policeFirst());
        }
        assertThat(triage(before.then("weapon", Set.of(Screening.UNKNOWN))).level())
                .isGreaterThanOrEqualTo(TriageLevel.URGENT);
    }

    @Property
    void thereIsAlwaysALastResort(@ForAll("answers") Answers before, @ForAll("contexts") TriageContext context) {
        assertThat(PROTOCOL.triage(before, context).options())
                .extracting(Triage.Option::kind)
                .contains(SCREENING.lastResort());
    }

    @Provide
    Arbitrary<TriageContext> contexts() {
        Arbitrary<TriageContext.Offering> offering = Combinators.combine(
                        Arbitraries.of(org.corespond.directory.ProgramKind.class),
                        Arbitraries.of(0, 13, 18),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Samples::offering);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 99).injectNull(0.3),
                        Arbitraries.of("25A01", "25B03", "17A01").injectNull(0.5),
                        offering.list().ofMaxSize(8))
                .as((age, code, offerings) -> new TriageContext(age, code, Set.of(), offerings));
    }
}
