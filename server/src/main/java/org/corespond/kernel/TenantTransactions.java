package org.corespond.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins every transaction with the walls of its actor: community and agency, which the row-level policies read.
 * Without an actor the walls are empty, and tenant tables look empty too.
 */
class TenantTransactions extends JdbcTransactionManager {
    private static final String WALLS = """
            select set_config('corespond.community', ?, true), set_config('corespond.agency', ?, true),
                   set_config('corespond.account', ?, true), set_config('corespond.person', ?, true)
            """;

    TenantTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Actor actor = CurrentActor.find().orElse(null);
        if (actor != null) {
            try {
                raise(actor);
            } catch (SQLException e) {
                doCleanupAfterCompletion(transaction);
                throw new TransactionSystemException("the walls of the transaction could not be set", e);
            }
        }
    }

    private void raise(Actor actor) throws SQLException {
        ConnectionHolder holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new IllegalStateException("no connection is bound");
        }
        Connection connection = holder.getConnection();
        try (PreparedStatement statement = connection.prepareStatement(WALLS)) {
            statement.setString(1, actor.communityId().toString());
            statement.setString(2, text(actor.agencyId()));
            statement.setString(3, text(actor.accountId()));
            // A family member writes for a person and reads nothing of hers.
            statement.setString(4, text(actor.role() == Role.PERSON ? actor.personId() : null));
            statement.execute();
        }
    }

    private static String text(@Nullable Object id) {
        return id == null ? "" : id.toString();
    }
}
