package org.corespond.sharing.threats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What a state asks of a clinician who learns of a threat, as a line beside the decision and never in its place.
 *
 * @param citation its law; no row has been reviewed yet
 */
public record StateDuty(String state, Strength strength, Who who, String citation) {
    private static final List<StateDuty> ALL = read();

    /** Whether the clinician may tell, or has to. */
    public enum Strength {
        MAY,
        MUST
    }

    /** To whom. */
    public enum Who {
        POLICE,
        BOTH,
        EITHER,
        TARGET_FIRST
    }

    static Optional<StateDuty> of(@Nullable String state) {
        return ALL.stream().filter(duty -> duty.state.equals(state)).findFirst();
    }

    private static List<StateDuty> read() {
        try (InputStream file =
                Objects.requireNonNull(StateDuty.class.getResourceAsStream("/sharing/threat-duties.yaml"))) {
            List<?> rows = (List<?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
            return rows.stream().map(row -> duty((Map<?, ?>) row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StateDuty duty(Map<?, ?> row) {
        return new StateDuty(
                text(row, "state"),
                Strength.valueOf(text(row, "strength")),
                Who.valueOf(text(row, "who")),
                text(row, "citation"));
    }

    private static String text(Map<?, ?> row, String key) {
        return Objects.requireNonNull(row.get(key), key).toString();
    }
}
