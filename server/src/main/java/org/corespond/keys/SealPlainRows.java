package org.corespond.keys;

import java.util.List;
import java.util.stream.Stream;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals what was written before there were keys, a few rows at a time; several nodes share the work. */
@Component
@ConditionalOnWebApplication
public class SealPlainRows {
    private static final int AT_ONCE = 100;

    private final List<PlainRows> all;
    private final TransactionTemplate transaction;

    SealPlainRows(
            List<PlainRows> others,
            List<SealedRecords> records,
            JdbcClient jdbc,
            PersonKeys keys,
            TransactionTemplate transaction) {
        this.all = Stream.concat(
                        others.stream(),
                        records.stream()
                                .flatMap(it -> it.tables().stream())
                                .map(table -> new PlainColumns(table, jdbc, keys)))
                .toList();
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void run() {
        for (PlainRows rows : all) {
            for (Actor holder : rows.holders()) {
                int sealed = AT_ONCE;
                while (sealed > 0) {
                    sealed = CurrentActor.as(holder, () -> some(rows));
                }
            }
        }
    }

    private int some(PlainRows rows) {
        Integer sealed = transaction.execute(status -> rows.seal(AT_ONCE));
        return sealed == null ? 0 : sealed;
    }
}
