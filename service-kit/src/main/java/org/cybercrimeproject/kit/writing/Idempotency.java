package org.cybercrimeproject.kit.writing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cybercrimeproject.kit.problem.DatabaseFailed;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Sql;
import org.jboss.logging.Logger;

/**
 * Lets one request with a key through at a time, and remembers for a day what it wrote: the table {@code idempotency}.
 * A request that was refused leaves nothing.
 */
@Singleton
class Idempotency {

    private static final Logger LOG = Logger.getLogger(Idempotency.class);

    /** What an earlier request with the same key wrote. */
    record Answered(String aggregateType, UUID aggregateId, long version) {}

    /** Another request with this key is under way. */
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("busy", null, false, false);
        }
    }

    /** Two statements in one call: the second one sees what the last holder of the lock committed. */
    private static final String BEGIN = "select pg_try_advisory_xact_lock(?); select request, aggregate_type,"
            + " aggregate_id, version from idempotency where scope = ?"
            + " and created_at > clock_timestamp() - interval '24 hours'";

    static final String REMEMBER = "insert into idempotency (scope, request, aggregate_type, aggregate_id, version)"
            + " values (?, ?, ?, ?, ?) on conflict (scope) do update set request = excluded.request,"
            + " aggregate_type = excluded.aggregate_type, aggregate_id = excluded.aggregate_id,"
            + " version = excluded.version, created_at = clock_timestamp()";

    private final AgroalDataSource database;
    private final ScheduledExecutorService timer;

    Idempotency(AgroalDataSource database, ScheduledExecutorService timer) {
        this.database = database;
        this.timer = timer;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    }

    /** Begins a request in the transaction at hand: what it wrote before, or nothing when it is new. */
    Optional<Answered> begin(KeyedRequest request) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(BEGIN)) {
            statement.setLong(1, request.lock());
            statement.setObject(2, request.scope());
            statement.execute();
            try (var lock = statement.getResultSet()) {
                lock.next();
                if (!lock.getBoolean(1)) {
                    throw new Busy();
                }
            }
            statement.getMoreResults();
            try (var found = statement.getResultSet()) {
                if (!found.next()) {
                    return Optional.empty();
                }
                if (!found.getString(1).equals(request.request())) {
                    throw Problem.KEY_REUSED.with(Message.of(
                            "This Idempotency-Key was sent before, with another body. Use a new key for each new"
                                    + " request, and the same one only to repeat a request unchanged.",
                            "Cette Idempotency-Key a déjà été envoyée avec un autre corps. Prenez une nouvelle clé pour"
                                    + " chaque nouvelle requête, et la même seulement pour répéter une requête à"
                                    + " l’identique."));
                }
                return Optional.of(new Answered(found.getString(2), found.getObject(3, UUID.class), found.getLong(4)));
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** Remembers what a request wrote that changed nothing, and so had no other row to go with. */
    static void remember(Connection connection, KeyedRequest request, Answered answered) throws SQLException {
        try (var statement = connection.prepareStatement(REMEMBER)) {
            statement.setObject(1, request.scope());
            statement.setString(2, request.request());
            statement.setString(3, answered.aggregateType());
            statement.setObject(4, answered.aggregateId());
            statement.setLong(5, answered.version());
            statement.executeUpdate();
        }
    }

    private void forget() {
        try {
            new Sql(database)
                    .update("delete from idempotency where created_at < clock_timestamp() - interval '25 hours'");
        } catch (RuntimeException e) {
            LOG.debug("Old keys are forgotten later", e);
        }
    }
}
