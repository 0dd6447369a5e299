package org.corespond.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Facts;
import org.corespond.sharing.decision.Purpose;
import org.corespond.sharing.decision.Request;
import org.corespond.sharing.decision.RequestKind;
import org.corespond.sharing.decision.Requester;
import org.corespond.sharing.decision.Role;
import org.jspecify.annotations.Nullable;

/** A request and its facts from one JSON object (docs/guide/decide.schema.json). */
final class RequestReader {
    /** A request with what is known about it. */
    record Asked(Request request, Facts facts) {}

    private static final Pattern STATE = Pattern.compile("(?:US-)?([A-Z]{2})");
    private static final Set<String> KEYS = keys();
    private final FactsReader facts;

    RequestReader(Set<String> knownFacts) {
        this.facts = new FactsReader(knownFacts);
    }

    /** Who asks, why and for what may be missing or unknown: that is decided, and denied, and no fault of the input. */
    Asked read(Part part) {
        part.knowing(KEYS);
        List<DataClass> classes = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Part item : part.find("classes").map(Part::items).orElse(List.of())) {
            DataClass known = item.node().isNull() ? null : known(item, DataClass.class);
            if (known == null) {
                unknown.add(item.node().isNull() ? "null" : item.text());
            } else {
                classes.add(known);
            }
        }
        Request request = new Request(
                find(part, "requester", Requester.class),
                part.find("role").map(it -> it.one(Role.class)).orElse(null),
                part.textOf("recipient"),
                find(part, "purpose", Purpose.class),
                part.find("requestKind").map(it -> it.one(RequestKind.class)).orElse(null),
                classes,
                unknown,
                part.textOf("person"),
                part.instantOf("instant"),
                part.find("jurisdiction").map(RequestReader::state).orElse(null),
                part.textsOf("items"));
        return new Asked(request, facts.read(part));
    }

    /** As {@code MN} or {@code US-MN}. */
    static String state(Part part) {
        Matcher matcher = STATE.matcher(part.text());
        if (!matcher.matches()) {
            throw part.expected("a state like MN or US-MN");
        }
        return matcher.group(1);
    }

    private static <E extends Enum<E>> @Nullable E find(Part part, String key, Class<E> type) {
        Optional<Part> found = part.find(key);
        return found.isEmpty() ? null : known(found.get(), type);
    }

    private static <E extends Enum<E>> @Nullable E known(Part part, Class<E> type) {
        String text = part.text();
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>(Set.of(
                "id",
                "requester",
                "role",
                "recipient",
                "purpose",
                "requestKind",
                "classes",
                "person",
                "instant",
                "jurisdiction",
                "items"));
        keys.addAll(FactsReader.keys());
        return keys;
    }
}
