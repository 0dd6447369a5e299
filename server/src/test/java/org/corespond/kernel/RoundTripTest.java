package org.corespond.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.testing.CorespondTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionTemplate;

@CorespondTest
class RoundTripTest {
    private static final String SET = "select set_config('corespond.word', :word, true)";
    private static final String SAID = "select current_setting('corespond.word', true) as word";

    @Autowired
    JdbcOperations jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void eachStatementRunsInItsTurnAndSeesWhatTheFormerOnesDid() {
        UUID[] ids = {UUID.randomUUID(), UUID.randomUUID()};
        transaction.executeWithoutResult(status -> {
            RoundTrip trip = new RoundTrip(jdbc);
            trip.say(SET, Map.of("word", "open; not 'closed'"));
            Supplier<List<String>> during = trip.list(SAID, Map.of(), (row, n) -> row.getString("word"));
            Supplier<List<UUID>> many = trip.list(
                    "select id from unnest(:ids) id where cast(:word as text) = 'all'",
                    Map.of("ids", ids, "word", "all"),
                    (row, n) -> row.getObject("id", UUID.class));
            trip.say(SET, Map.of("word", "closed"));
            Supplier<String> after = trip.ask(SAID, Map.of(), row -> row.next() ? row.getString("word") : "nothing");
            Supplier<List<String>> none = trip.list(SAID + " where false", Map.of(), (row, n) -> "a row");
            trip.make();

            assertThat(during.get()).containsExactly("open; not 'closed'");
            assertThat(many.get()).containsExactlyElementsOf(Arrays.asList(ids));
            assertThat(after.get()).isEqualTo("closed");
            assertThat(none.get()).isEmpty();
        });
    }

    @Test
    void whatFailsStopsTheWholeTripAndWhatComesAfterIt() {
        transaction.executeWithoutResult(status -> {
            RoundTrip trip = new RoundTrip(jdbc);
            Supplier<List<String>> before = trip.list(SAID, Map.of(), (row, n) -> "read");
            trip.say("select cast(:word as int) / 0", Map.of("word", "1"));
            Supplier<List<String>> after = trip.list(SAID, Map.of(), (row, n) -> "read");

            assertThatThrownBy(trip::make).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(before::get).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(after::get).isInstanceOf(IllegalStateException.class);
            status.setRollbackOnly();
        });
    }

    @Test
    void aTripIsMadeOnceAndTellsNothingBefore() {
        transaction.executeWithoutResult(status -> {
            RoundTrip trip = new RoundTrip(jdbc);
            trip.make();
            assertThatThrownBy(() -> trip.say(SAID, Map.of())).isInstanceOf(IllegalStateException.class);

            Supplier<List<String>> waiting = new RoundTrip(jdbc).list(SAID, Map.of(), (row, n) -> "read");
            assertThatThrownBy(waiting::get).isInstanceOf(IllegalStateException.class);
        });
    }
}
