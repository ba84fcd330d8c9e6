package org.cybercrimeproject.activity;

import javax.sql.DataSource;
import org.cybercrimeproject.kit.reading.Sql;

/** What only an earlier build could have written. */
public final class EarlierBuild {

    private EarlierBuild() {}

    /** Adds a version to an aggregate whose state reads otherwise, as an earlier build would have written it. */
    public static void wrote(DataSource database, String aggregate, String id, String now, String then) {
        var sql = new Sql(database);
        sql.update(
                "insert into change (aggregate_type, aggregate_id, version, event_id, subject, type, recorded_at, actor,"
                        + " reason, cause, trace_parent, level, state, timelines)"
                        + " select aggregate_type, aggregate_id, version + 1, gen_random_uuid(), subject, type,"
                        + " clock_timestamp(), actor, reason, cause, trace_parent, level, replace(state, ?, ?), timelines"
                        + " from change where aggregate_type = ? and aggregate_id = ?::uuid order by version desc limit 1",
                now,
                then,
                aggregate,
                id);
        sql.update("update " + aggregate + " set version = version + 1 where id = ?::uuid", id);
        sql.update("update " + aggregate + "_row set version = version + 1 where id = ?::uuid", id);
    }
}
