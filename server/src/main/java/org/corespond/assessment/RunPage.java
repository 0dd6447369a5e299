package org.corespond.assessment;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.corespond.forms.Questionnaire.Question;
import org.corespond.forms.Questionnaire.Section;
import org.jspecify.annotations.Nullable;

/**
 * One run as its people read it.
 *
 * @param answers of the sides that may be read: one's own, and all when the needed ones are done
 * @param shown what those sides noted or attached to single items
 * @param counted how many items each side answered so far
 * @param mine the sides for which whoever reads may speak
 * @param last what the last signed run of this instrument came to; absent: there is none
 */
public record RunPage(
        Run run,
        Instrument instrument,
        List<SideAnswer> answers,
        List<ItemEvidence> shown,
        Map<View, Integer> counted,
        Set<View> mine,
        @Nullable Result last,
        List<Action> actions) {
    private static final int GAPS = 10;

    public RunPage {
        answers = List.copyOf(answers);
        shown = List.copyOf(shown);
        counted = Map.copyOf(counted);
        mine = Set.copyOf(mine);
        actions = List.copyOf(actions);
    }

    /** What an earlier run came to. */
    public record Result(Run run, Scores scores) {}

    /**
     * One item with what each side says.
     *
     * @param agreed the code that counts; empty: nobody answered
     */
    public record Row(
            Question question,
            Map<View, SideAnswer> sides,
            @Nullable SideAnswer decided,
            String agreed,
            boolean apart) {
        public Row {
            sides = Map.copyOf(sides);
        }
    }

    /** Whether several sides answer, so that they have to meet. */
    public boolean together() {
        return instrument.views().size() > 1;
    }

    /** A side without whom there is no consensus. */
    public Optional<View> missing() {
        return ConsensusPolicy.missing(instrument.views(), run.done());
    }

    /** Whether all that are needed are done, so that everybody may read all. */
    public boolean open() {
        return missing().isEmpty();
    }

    public Set<View> signing() {
        return ConsensusPolicy.signing(instrument.views(), run.done());
    }

    public Set<View> unsigned() {
        Set<View> unsigned = EnumSet.copyOf(signing());
        run.signatures().forEach(it -> unsigned.remove(it.view()));
        return unsigned;
    }

    public boolean signed() {
        return run.frozen() && unsigned().isEmpty();
    }

    public Map<String, Given> given(View view) {
        return SideAnswers.given(instrument, answers, view.name());
    }

    Map<String, Given> agreed() {
        return ConsensusPolicy.agreed(
                instrument.items(),
                run.done().stream().sorted().map(this::given).toList(),
                SideAnswers.given(instrument, answers, SideAnswer.AGREED));
    }

    /** What a signature stands for: the code of each agreed answer, and each text. */
    Map<String, String> agreedCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        rows().forEach(row -> codes.put(row.question().link(), row.agreed()));
        return codes;
    }

    public Scores scores() {
        return ScorePolicy.scores(instrument.items(), agreed());
    }

    public List<Divergence> divergences() {
        return DivergencePolicy.find(instrument.items(), given(View.LAW_ENFORCEMENT), given(View.BEHAVIORAL_HEALTH));
    }

    public List<Gap> gaps() {
        return GapPolicy.top(instrument.items(), agreed(), GAPS);
    }

    /** Items that police and care see apart and that were not decided together yet. */
    public List<Row> undecided() {
        return rows().stream().filter(it -> it.apart() && it.decided() == null).toList();
    }

    public List<Row> rows() {
        Set<String> apart = new TreeSet<>();
        divergences().forEach(it -> apart.add(it.item().link()));
        Map<String, Given> agreed = agreed();
        return instrument.asks().questions().stream()
                .map(question -> row(question, agreed.get(question.link()), apart.contains(question.link())))
                .toList();
    }

    public List<Row> rows(Instrument.Part part) {
        Set<String> links = new TreeSet<>();
        part.questions().forEach(it -> links.add(it.link()));
        return rows().stream()
                .filter(it -> links.contains(it.question().link()))
                .toList();
    }

    private Row row(Question question, @Nullable Given given, boolean apart) {
        Map<View, SideAnswer> sides = new LinkedHashMap<>();
        SideAnswer decided = null;
        for (SideAnswer answer : answers) {
            if (answer.item().equals(question.link())) {
                Optional<View> view = answer.view();
                view.ifPresent(it -> sides.put(it, answer));
                decided = view.isEmpty() ? answer : decided;
            }
        }
        return new Row(question, sides, decided, given == null ? text(sides) : code(question, given), apart);
    }

    private static String code(Question question, Given given) {
        return question.options().stream()
                .filter(option -> Objects.equals(option.score(), given.score()))
                .findFirst()
                .orElseThrow()
                .code();
    }

    /** A text is not agreed but kept: of a form that one side fills in, what that side wrote. */
    private static String text(Map<View, SideAnswer> sides) {
        return sides.size() == 1 ? sides.values().iterator().next().answer() : "";
    }

    public Optional<SideAnswer> answer(View view, String item) {
        return answers.stream()
                .filter(it -> it.side().equals(view.name()) && it.item().equals(item))
                .findFirst();
    }

    /** What a side shows for an item. */
    public List<ItemEvidence> shown(View view, String item) {
        return shown.stream()
                .filter(it -> it.side() == view && it.item().equals(item))
                .toList();
    }

    public Map<String, String> sectionText(String link) {
        return instrument.parts().stream()
                .filter(it -> it.link().equals(link))
                .findFirst()
                .orElseThrow()
                .text();
    }

    public Question question(String link) {
        return instrument.question(link);
    }

    public Optional<Section> section(String link) {
        return Optional.ofNullable(question(link).section());
    }
}
