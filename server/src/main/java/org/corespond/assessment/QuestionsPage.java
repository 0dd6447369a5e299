package org.corespond.assessment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The six questions with the evidence under each item. */
public record QuestionsPage(List<Question> questions) {
    public QuestionsPage {
        questions = List.copyOf(questions);
    }

    /** One question with its items. */
    public record Question(int number, List<Line> items) {
        public Question {
            items = List.copyOf(items);
        }

        public long count(Standing standing) {
            return items.stream().filter(it -> it.standing() == standing).count();
        }
    }

    /** How an item stands in one word. */
    public enum Standing {
        SHOWN,
        PARTLY,
        NOTED,
        NOT_SHOWN,
        NOT_APPLICABLE,
        UNKNOWN
    }

    /** One item: what the platform computed, what people noted. */
    public record Line(String item, List<Evidence> computed, List<Note> notes) {
        public Line {
            computed = List.copyOf(computed);
            notes = List.copyOf(notes);
        }

        /** What people say last about whether it applies goes first; then what was computed; a note is better than nothing. */
        public Standing standing() {
            if (!notes.isEmpty() && notes.getFirst().state() == Note.State.NOT_APPLICABLE) {
                return Standing.NOT_APPLICABLE;
            }
            Evidence.State state =
                    computed.stream().map(Evidence::state).min(Enum::compareTo).orElse(Evidence.State.UNKNOWN);
            return switch (state) {
                case SHOWN -> Standing.SHOWN;
                case PARTLY -> Standing.PARTLY;
                case NOT_SHOWN -> Standing.NOT_SHOWN;
                case UNKNOWN -> notes.isEmpty() ? Standing.UNKNOWN : Standing.NOTED;
            };
        }
    }

    /** Reads the page. */
    @Component
    @Transactional(readOnly = true)
    static class Reader {
        private final EvidenceBook book;
        private final Notes notes;

        Reader(EvidenceBook book, Notes notes) {
            this.book = book;
            this.notes = notes;
        }

        QuestionsPage all() {
            return read(SixQuestions.all());
        }

        QuestionsPage one(int question) {
            return read(List.of(question));
        }

        private QuestionsPage read(List<Integer> numbers) {
            List<String> items = numbers.stream()
                    .flatMap(it -> SixQuestions.items(it).stream())
                    .toList();
            Map<String, List<Evidence>> computed = book.about(items);
            Map<String, List<Note>> noted = notes.list().stream().collect(Collectors.groupingBy(Note::item));
            return new QuestionsPage(numbers.stream()
                    .map(number -> new Question(
                            number,
                            SixQuestions.items(number).stream()
                                    .map(item -> new Line(
                                            item,
                                            computed.getOrDefault(item, List.of()),
                                            noted.getOrDefault(item, List.of())))
                                    .toList()))
                    .toList());
        }
    }
}
