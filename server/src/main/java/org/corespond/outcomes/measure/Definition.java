package org.corespond.outcomes.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measure as the catalogue defines it.
 *
 * @param id for example O1.0; a family's members add their code
 * @param version raised whenever the SQL would give another number on the same facts
 * @param since the day this version began
 * @param unit what one of the counted is
 * @param direction which way is better: up, down, or none
 * @param needs what the source has to be able to say; alternatives separated by a bar
 * @param sql the question
 * @param with further common tables for it
 * @param arg the value of {@code :arg}
 * @param family the list of codes whose members each make one measure
 */
public record Definition(
        String id,
        int version,
        String since,
        String unit,
        String direction,
        List<String> needs,
        String sql,
        @JsonProperty("with") @Nullable String with,
        @Nullable String arg,
        @Nullable String family) {

    Definition member(String code) {
        return new Definition(id + "." + code, version, since, unit, direction, needs, sql, with, code, null);
    }

    /** The key of its name and definition among the messages: a family shares one. */
    public String messageKey() {
        if (id.startsWith("REASON.") || id.startsWith("FORCE.level.") || id.startsWith("FORCE.all.level.")) {
            return "outcomes.measure." + id.substring(0, id.lastIndexOf('.'));
        }
        return "outcomes.measure." + id;
    }
}
