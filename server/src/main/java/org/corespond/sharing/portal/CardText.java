package org.corespond.sharing.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.corespond.sharing.CrisisCard;
import org.corespond.sharing.CrisisCard.Line;
import org.corespond.sharing.CrisisCard.Source;
import org.corespond.sharing.CrisisCard.Topic;
import org.jspecify.annotations.Nullable;

/** Makes the six lines of a card from its versions: the last confirmed one, each line as old as its words. */
final class CardText {
    private final List<Cards.Version> standing;

    /** Versions with the latest first; those after the last confirmed one are drafts. */
    CardText(List<Cards.Version> versions) {
        this.standing = versions.stream()
                .dropWhile(version -> version.confirmedAt() == null)
                .toList();
    }

    boolean empty() {
        return standing.isEmpty() || standing.getFirst().words().empty();
    }

    private Cards.Version latest() {
        return standing.getFirst();
    }

    /** When the person last said that it is right. */
    @Nullable
    Instant confirmedAt() {
        return standing.isEmpty() ? null : latest().confirmedAt();
    }

    /** The lines whose fields are in view. */
    List<Line> lines(Predicate<String> shows) {
        return empty()
                ? List.of()
                : lines(latest().words(), Source.PERSON, latest().writtenAt(), shows).stream()
                        .map(line -> new Line(
                                line.topic(), line.words(), line.source(), since(line.topic(), line.words(), shows)))
                        .toList();
    }

    static List<Line> lines(Words words, Source source, Instant writtenAt, Predicate<String> shows) {
        List<Line> lines = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            List<String> said = words(words, topic, shows);
            if (!said.isEmpty()) {
                lines.add(new Line(topic, said, source, writtenAt));
            }
        }
        return lines;
    }

    private Instant since(Topic topic, List<String> words, Predicate<String> shows) {
        return standing.stream()
                .takeWhile(version -> words(version.words(), topic, shows).equals(words))
                .map(Cards.Version::writtenAt)
                .reduce((later, earlier) -> earlier)
                .orElseThrow();
    }

    private static List<String> words(Words words, Topic topic, Predicate<String> shows) {
        List<String> said = new ArrayList<>();
        if (topic == Topic.WHOM && shows.test(Part.CONTACT)) {
            words.contacts().stream()
                    .filter(Words.Contact::may)
                    .map(Words.Contact::line)
                    .forEach(said::add);
        }
        for (Part part : Part.values()) {
            if (part.topic() == topic && !words.text(part).isEmpty() && shows.test(part.field())) {
                said.add(words.text(part));
            }
        }
        if (topic == Topic.CALL_ME && words.veteran() && shows.test(Part.VETERAN)) {
            said.add(CrisisCard.VETERAN);
        }
        return said;
    }
}
