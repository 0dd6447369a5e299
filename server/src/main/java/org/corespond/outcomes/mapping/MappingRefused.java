package org.corespond.outcomes.mapping;

import org.corespond.outcomes.source.InputRefused;

/** A mapping file that says something the engine does not understand: file, line, key and what was expected. */
public final class MappingRefused extends InputRefused {
    private static final long serialVersionUID = 1L;

    MappingRefused(String sentence) {
        super(sentence);
    }
}
