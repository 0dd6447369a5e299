package org.corespond.agreements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement says about one thing, in words.
 *
 * @param code what it is about; its name is the text {@code agreements.provision.CODE}
 */
public record Provision(String code, String text) {
    /** A provision that two versions say differently; absent on one side: it was not there. */
    public record Difference(
            String code, @Nullable String before, @Nullable String after) {}

    /** Whether something in brackets waits to be filled in. */
    public boolean hasBlank() {
        int open = text.indexOf('[');
        return open >= 0 && text.indexOf(']', open) > open;
    }

    static List<Difference> between(List<Provision> before, List<Provision> after) {
        Map<String, String> old = texts(before);
        Map<String, String> now = texts(after);
        List<Difference> differences = new ArrayList<>();
        now.forEach((code, text) -> {
            if (!text.equals(old.get(code))) {
                differences.add(new Difference(code, old.get(code), text));
            }
        });
        old.forEach((code, text) -> {
            if (!now.containsKey(code)) {
                differences.add(new Difference(code, text, null));
            }
        });
        return differences;
    }

    private static Map<String, String> texts(List<Provision> provisions) {
        Map<String, String> texts = new LinkedHashMap<>();
        provisions.forEach(each -> texts.put(each.code(), each.text()));
        return texts;
    }
}
