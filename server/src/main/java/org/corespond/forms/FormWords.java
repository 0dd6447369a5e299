package org.corespond.forms;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.corespond.keys.KeyClass;
import org.corespond.keys.SealedRecords;
import org.corespond.keys.SealedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whom a filled form is about, as the agency calls them, and what was answered: sealed under keys of each. */
@Component
class FormWords implements SealedRecords {
    static final SealedTable WHO = SealedTable.of("forms.response", KeyClass.IDENTITY, "id", "about");
    static final SealedTable WHAT = SealedTable.of("forms.response", KeyClass.CLINICAL, "id", "answers");

    private final JdbcClient jdbc;

    FormWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SealedTable> tables() {
        return List.of(WHO, WHAT);
    }

    /** A form knows words for a person, and no person: its own id stands for whom it is about. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Collection<UUID> about(UUID person) {
        return jdbc.sql("select id from forms.response where id = :id and agency_id = kernel.current_agency()")
                .param("id", person)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** A filled form has no shorter number than the one that its page shows. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Collection<UUID> numbered(String typed) {
        return typed.strip().matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? about(UUID.fromString(typed.strip()))
                : List.of();
    }
}
