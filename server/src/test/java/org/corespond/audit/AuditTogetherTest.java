package org.corespond.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows that are written together: of many who look at once, and of one transaction. */
@CorespondTest
class AuditTogetherTest {
    private static final int LOOKERS = 24;

    @Autowired
    Audit audit;

    @Autowired
    AuditTogether together;

    @Autowired
    TestCommunity communities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Agency center;
    Person coordinator;

    @BeforeEach
    void aCenter() {
        Community community = communities.add();
        center = communities.agency(community, Agency.Kind.PSAP, "Tamarack 911");
        coordinator = communities.person(center, Role.COORDINATOR);
    }

    private record Written(UUID account, String action, String what, List<UUID> ids) {}

    private List<Written> written() {
        Supplier<List<Written>> read = () -> transaction.execute(status -> jdbc.sql("""
                        select account_id, action, what, ids from audit.entry where agency_id = :agency order by id
                        """)
                .param("agency", center.id())
                .query((row, n) -> new Written(
                        row.getObject("account_id", UUID.class),
                        row.getString("action"),
                        row.getString("what"),
                        List.of((UUID[]) row.getArray("ids").getArray())))
                .list());
        return CurrentActor.as(coordinator.actor(), read);
    }

    private void as(Person person, Runnable work) {
        CurrentActor.run(person.actor(), work);
    }

    private void inTransaction(Runnable work) {
        as(coordinator, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    @Test
    void manyWhoLookAtOnceHaveEachTheirOwnRowWhenTheyGoOn() throws Exception {
        List<Person> lookers = IntStream.range(0, LOOKERS)
                .mapToObj(i -> communities.person(center, Role.DISPATCHER))
                .toList();
        CyclicBarrier atOnce = new CyclicBarrier(LOOKERS);
        List<Future<List<Written>>> looks = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Person looker : lookers) {
                looks.add(threads.submit(() -> {
                    atOnce.await();
                    UUID seen = looker.actor().account();
                    as(looker, () -> audit.viewedTogether("board", List.of(seen)));
                    return written();
                }));
            }
        }

        for (int i = 0; i < LOOKERS; i++) {
            UUID account = lookers.get(i).actor().account();
            assertThat(looks.get(i).get()).contains(new Written(account, "view", "board", List.of(account)));
        }
        assertThat(written()).hasSize(LOOKERS);
    }

    @Test
    void aRowThatCannotBeWrittenStopsTheLookThatItTellsOfAndNoOther() {
        UUID seen = UUID.randomUUID();
        AuditRow wrong = new AuditRow(
                coordinator.actor(),
                Instant.EPOCH,
                new AuditRow.Deed("glance", "board", List.of(), "done"),
                AuditOrigin.UNTOLD);

        assertThatThrownBy(() -> as(coordinator, () -> together.write(wrong)))
                .isInstanceOf(DataIntegrityViolationException.class);
        as(coordinator, () -> audit.viewedTogether("board", List.of(seen)));

        assertThat(written())
                .containsExactly(new Written(coordinator.actor().account(), "view", "board", List.of(seen)));
    }

    @Test
    void inATransactionNobodyWaitsForOthers() {
        assertThatThrownBy(() -> inTransaction(() -> audit.viewedTogether("board", List.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theRowsOfATransactionStandInTheirOrderAndAlsoWhatIsToldAtItsEnd() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();

        inTransaction(() -> {
            audit.changed("call", first);
            audit.viewed("call", List.of(first, second));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    audit.changed("episode", second);
                }
            });
        });

        assertThat(written().stream().map(Written::what)).containsExactly("call", "call", "episode");
        assertThat(written().stream().map(Written::ids))
                .containsExactly(List.of(first), List.of(first, second), List.of(second));
    }

    @Test
    void whatIsRolledBackLeavesNoRow() {
        as(
                coordinator,
                () -> transaction.executeWithoutResult(status -> {
                    audit.changed("call", UUID.randomUUID());
                    status.setRollbackOnly();
                }));

        assertThat(written()).isEmpty();
    }

    @Test
    void aTransactionThatRunsInBetweenHasRowsOfItsOwn() {
        TransactionTemplate between = new TransactionTemplate(transaction.getTransactionManager());
        between.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        UUID kept = UUID.randomUUID();

        as(
                coordinator,
                () -> transaction.executeWithoutResult(status -> {
                    audit.changed("call", UUID.randomUUID());
                    between.executeWithoutResult(own -> audit.changed("call", kept));
                    status.setRollbackOnly();
                }));

        assertThat(written().stream().map(Written::ids)).containsExactly(List.of(kept));
    }
}
