package org.corespond.sharing.retention;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corespond.keys.KeyClass;
import org.corespond.sharing.retention.Erasure.Ground;
import org.jspecify.annotations.Nullable;

/** What was typed of an order to erase. */
public record ErasureForm(
        @Nullable UUID person,
        @Nullable Set<KeyClass> classes,
        @Nullable Ground ground,
        @Nullable String reference) {

    /** Each has a key of its own. */
    public static final List<KeyClass> CLASSES = List.of(KeyClass.values());

    public boolean has(KeyClass of) {
        return classes != null && classes.contains(of);
    }

    public String referenceText() {
        return reference == null ? "" : reference.strip();
    }

    /** The field that is missing; empty when nothing is. */
    String missing() {
        if (classes == null || classes.isEmpty()) {
            return "classes";
        }
        if (ground == null) {
            return "ground";
        }
        return referenceText().isEmpty() ? "reference" : "";
    }
}
