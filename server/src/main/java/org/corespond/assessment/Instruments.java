package org.corespond.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.corespond.forms.Form;
import org.corespond.forms.KeepForms;
import org.corespond.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The instruments that come with the program; a community that uses one has it among its forms, and may change it there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Instruments {
    static final String SELF_ASSESSMENT = "six-questions";

    /** Each a FHIR Questionnaire in words of our own. */
    static final List<String> SHIPPED = List.of(
            SELF_ASSESSMENT,
            "essential-elements",
            "checklist-law-enforcement",
            "checklist-behavioral-health",
            "checklist-officials");

    private final JdbcClient jdbc;
    private final KeepForms forms;
    private final Ids ids;
    private final Clock clock;

    Instruments(JdbcClient jdbc, KeepForms forms, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the latest version that the community published; the shipped one is published when it is used first. */
    Instrument latest(String code) {
        UUID form = find(code).orElseGet(() -> adopt(code));
        Form.Published latest = forms.get(form).latest();
        return new Instrument(code, form, latest.number(), latest.asks());
    }

    Instrument version(String code, UUID form, int number) {
        return new Instrument(
                code, form, number, forms.get(form).version(number).asks());
    }

    Optional<UUID> find(String code) {
        return jdbc.sql("select form_id from assessment.instrument where code = :code")
                .param("code", code)
                .query(UUID.class)
                .optional();
    }

    private UUID adopt(String code) {
        UUID form = forms.publish(null, json(code), ids.next()).orThrow();
        jdbc.sql("""
                insert into assessment.instrument (community_id, code, form_id, adopted_at)
                values (kernel.current_community(), :code, :form, :at)
                """)
                .param("code", code)
                .param("form", form)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return form;
    }

    static String json(String code) {
        if (!SHIPPED.contains(code)) {
            throw new NoSuchElementException("no instrument " + code);
        }
        try (InputStream file =
                Objects.requireNonNull(Instruments.class.getResourceAsStream("/assessment/" + code + ".json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
