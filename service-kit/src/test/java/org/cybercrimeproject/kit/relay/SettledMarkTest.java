package org.cybercrimeproject.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.cybercrimeproject.kit.alarm.Alarms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A mark is made in several steps, and anything may happen between two of them: here everything does, wherever it can.
 * Nothing relays unless a test says so.
 */
class SettledMarkTest {

    /** The clock, the writers, the outbox, the row, what is refused. */
    private static final int STATEMENTS = 5;

    @RegisterExtension
    static final Owners OWNERS = new Owners();

    /** What happens before the statement of that number; behind the last one there is one step more. */
    private interface Meanwhile {
        void before(int statement) throws SQLException;
    }

    @Test
    void noMarkReachesWhatIsRecordedWheneverItsWriterBeginsRecordsAndCommits() throws Exception {
        try (var owner = OWNERS.named("between");
                var relay = owner.connect();
                var writer = owner.connect()) {
            writer.setAutoCommit(false);
            for (var begins = 0; begins <= STATEMENTS; begins++) {
                for (var records = begins; records <= STATEMENTS; records++) {
                    for (var commits = records; commits <= STATEMENTS; commits++) {
                        var steps = new int[] {begins, records, commits};
                        var at = new Instant[1];
                        var mark = mark(relay, statement -> {
                            if (statement == steps[0]) {
                                execute(writer, "select pg_current_xact_id()");
                            }
                            if (statement == steps[1]) {
                                at[0] = Owner.record(writer, UUID.randomUUID(), 1, "{}");
                            }
                            if (statement == steps[2]) {
                                writer.commit();
                            }
                        });
                        assertThat(mark.orElseThrow().until())
                                .as(
                                        "begins before statement %d, records before %d, commits before %d",
                                        begins, records, commits)
                                .isBefore(at[0]);
                        execute(relay, "delete from outbox");
                    }
                }
            }
        }
    }

    /** A migration is under way while the service serves: it holds nothing back, for it may not record anything. */
    @Test
    void onlyTheServicesOwnTransactionsHoldTheMarkBackAndOnlyTheyRecord() throws Exception {
        try (var owner = OWNERS.named("twofold");
                var administrator = owner.connect()) {
            execute(administrator, "create role twofold_service login");
            execute(administrator, "create role twofold_owner login");
            execute(administrator, "create table flyway_schema_history ()");
            execute(administrator, "alter schema public owner to twofold_owner");
            for (var table : new String[] {"change", "outbox", "outbox_refused", "applied", "dead_letter", "settled"}) {
                execute(administrator, "alter table " + table + " owner to twofold_owner");
            }
            execute(administrator, "alter table flyway_schema_history owner to twofold_owner");
            try (var migration = owner.connect("twofold_owner");
                    var relay = owner.connect("twofold_service");
                    var writer = owner.connect("twofold_service")) {
                execute(migration, owner.migration("V0_5__owner_and_service_role", "twofold_service"));
                migration.setAutoCommit(false);
                execute(migration, "alter table dead_letter add column later int");
                var during = SettledMark.commit(relay).orElseThrow();
                var next = SettledMark.commit(relay).orElseThrow();
                assertThat(next.until()).as("the migration holds nothing back").isAfter(during.until());
                assertThatThrownBy(() -> Owner.record(migration, UUID.randomUUID(), 1, "{}"))
                        .hasMessageContaining("permission denied for table change");
                migration.rollback();

                writer.setAutoCommit(false);
                execute(writer, "insert into dead_letter values ('t', 'i', 0, 0, null, '', null, '')");
                var held = SettledMark.commit(relay).orElseThrow().until();
                var at = Owner.record(writer, UUID.randomUUID(), 1, "{}");
                assertThat(SettledMark.commit(relay).orElseThrow().until())
                        .as("the writer's transaction is seen by the relay")
                        .isEqualTo(held)
                        .isBefore(at);
                writer.commit();
            }
        }
    }

    @Test
    void whatIsSetAsideMeanwhileIsNamedOrNotReached() throws Exception {
        try (var owner = OWNERS.named("aside");
                var relay = owner.connect();
                var other = owner.connect()) {
            for (var step = 0; step <= STATEMENTS; step++) {
                var setAside = step;
                var id = UUID.randomUUID();
                var at = Owner.record(other, id, 1, "{}");
                var mark = mark(relay, statement -> {
                            if (statement == setAside) {
                                execute(
                                        other,
                                        "with gone as (delete from outbox returning *) insert into outbox_refused"
                                                + " (aggregate_type, aggregate_id, version, reason)"
                                                + " select aggregate_type, aggregate_id, version, 'x' from gone");
                            }
                        })
                        .orElseThrow();
                if (!mark.until().isBefore(at)) {
                    assertThat(mark.refused())
                            .as("set aside before statement %d", step)
                            .anyMatch(refused -> refused.subject().equals(id.toString()));
                }
            }
        }
    }

    @Test
    void whereTheTopicEndsIsAskedAfterTheMarkIsCommitted() throws Exception {
        try (var owner = OWNERS.named("ends");
                var relay = owner.connect();
                var other = owner.connect();
                var sender = owner.sender();
                var ends = new TopicEnds(owner.config()) {
                    @Override
                    Ends of(String topic) throws ExecutionException, InterruptedException, TimeoutException {
                        var ends = super.of(topic);
                        // Something more is recorded, and another replica has it on the topic at once.
                        recordAndRelay(owner, other, sender);
                        return ends;
                    }
                };
                var marking = new Marking(owner.suite(), Duration.ZERO, new Alarms(), ends)) {
            recordAndRelay(owner, other, sender);
            for (var i = 0; i < 3; i++) {
                marking.publishWhenDue(relay, sender);
            }
            assertThat(owner.marks()).hasSize(3);
            Truth.check(owner);
        }
    }

    @Test
    void anAlarmIsRaisedWhileEventsAreRefused() throws Exception {
        var alarms = new Alarms();
        try (var owner = OWNERS.named("alarming");
                var relay = owner.connect();
                var sender = owner.sender();
                var marking = new Marking(owner.suite(), Duration.ZERO, alarms, new TopicEnds(owner.config()))) {
            Owner.record(relay, UUID.randomUUID(), 1, "{}");
            marking.publishWhenDue(relay, sender);
            assertThat(alarms.raised()).isEmpty();
            execute(
                    relay,
                    "insert into outbox_refused (aggregate_type, aggregate_id, version, reason)"
                            + " select aggregate_type, aggregate_id, version, 'x' from outbox");
            marking.publishWhenDue(relay, sender);
            assertThat(alarms.raised()).containsOnlyKeys("events-refused");
            execute(relay, "delete from outbox_refused");
            marking.publishWhenDue(relay, sender);
            assertThat(alarms.raised()).isEmpty();
        }
    }

    private static void recordAndRelay(Owner owner, Connection connection, Sender sender) {
        try {
            Owner.record(connection, UUID.randomUUID(), 1, "{}");
            OutboxBatch.prepare(connection);
            var batch = new OutboxBatch(connection);
            var sending = sender.begin(System.nanoTime(), false);
            sending.send(batch.read(10, 1000));
            var sent = sending.await().sent();
            assertThat(sent).isNotEmpty();
            batch.delete(sent);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException("Nothing was relayed for " + owner.topic, e);
        }
    }

    /** Makes a mark over a connection that lets something happen before each of its statements, and after the last. */
    private static Optional<SettledMark.Settled> mark(Connection connection, Meanwhile meanwhile) throws SQLException {
        var asked = new int[1];
        var observed = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("createStatement")
                            || method.getName().equals("prepareStatement")) {
                        meanwhile.before(asked[0]++);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        var mark = SettledMark.commit(observed);
        assertThat(asked[0]).isEqualTo(STATEMENTS);
        meanwhile.before(STATEMENTS);
        return mark;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
