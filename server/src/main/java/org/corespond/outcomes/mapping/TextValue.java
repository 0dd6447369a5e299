package org.corespond.outcomes.mapping;

import java.util.List;

/** Something that can be read from a row: none, one or several texts. */
@FunctionalInterface
interface TextValue {
    List<String> texts(Cells cells);
}
