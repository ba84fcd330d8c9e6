package org.cybercrimeproject.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.cybercrimeproject.kit.problem.DatabaseFailed;
import org.cybercrimeproject.kit.reading.Sql;

/** What the role that a service signs in as may do in its database: read and write rows, and nothing else. */
public final class DatabaseRoleCheck {

    private static final String MAY_NOT = "42501";

    /** Each would be the beginning of worse, if somebody got a statement of their own into a service. */
    private static final List<String> FORBIDDEN = List.of(
            "create table mine (n int)",
            "create temporary table mine (n int)",
            "create schema mine",
            "create function mine() returns int language sql as 'select 1'",
            "create role mine",
            "create database mine",
            "alter table outbox add column mine int",
            "alter table change disable trigger all",
            "drop table outbox",
            "drop trigger change_is_append_only on change",
            "drop function change_is_append_only() cascade",
            "create index mine on outbox (version)",
            "create trigger mine before insert on outbox for each row execute function change_is_append_only()",
            "truncate outbox",
            "truncate change",
            "update change set actor = 'somebody else'",
            "delete from change",
            "delete from flyway_schema_history",
            "select * from flyway_schema_history",
            "set role suite_owner",
            "set session authorization suite_owner",
            "set session_replication_role = replica",
            "alter role suite_owner password 'mine'",
            "copy outbox to program 'cat'");

    /** Whose owner the role is; what it may create; what it may do with tables beyond rows; what it may not and must. */
    private static final String OUT_OF_ORDER = """
            select 'owns ' || oid::regclass from pg_class where relowner = current_user::regrole
            union all select 'owns ' || oid::regprocedure from pg_proc where proowner = current_user::regrole
            union all select 'owns schema ' || nspname from pg_namespace where nspowner = current_user::regrole
            union all select 'creates in ' || nspname from pg_namespace where has_schema_privilege(oid, 'create')
            union all select 'creates schemas' where has_database_privilege(current_database(), 'create, temporary')
            union all select 'is member of ' || roleid::regrole from pg_auth_members where member = current_user::regrole
            union all select 'is more than a role' from pg_roles where rolname = current_user
                and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)
            union all select p || ' on ' || c.oid::regclass
                from pg_class c, unnest(array['truncate', 'trigger', 'references', 'maintain']) p
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and has_table_privilege(c.oid, p)
            union all select 'cannot ' || p || ' ' || c.oid::regclass
                from pg_class c, unnest(array['select', 'insert', 'update', 'delete']) p
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not has_table_privilege(c.oid, p)
                    and c.relname <> 'flyway_schema_history' and (c.relname <> 'change' or p in ('select', 'insert'))
            union all select 'cannot use ' || seqrelid::regclass from pg_sequence
                where not has_sequence_privilege(seqrelid, 'usage')""";

    private DatabaseRoleCheck() {}

    /** Looks through all tables, also those of migrations to come, and tries what is forbidden. */
    public static void check(DataSource service) {
        var sql = new Sql(service);
        assertThat(sql.query(OUT_OF_ORDER, row -> row.getString(1))).isEmpty();
        for (var statement : FORBIDDEN) {
            assertThat(failure(sql, statement)).as(statement).isEqualTo(MAY_NOT);
        }
        // What a migration creates tomorrow is granted by itself, and no more than that.
        var owner = new Sql(Administrator.owner());
        owner.update("create table of_tomorrow (n bigint generated always as identity)");
        try {
            sql.update("insert into of_tomorrow default values");
            sql.update("delete from of_tomorrow");
            assertThat(failure(sql, "drop table of_tomorrow")).isEqualTo(MAY_NOT);
        } finally {
            owner.update("drop table of_tomorrow");
        }
    }

    private static String failure(Sql sql, String statement) {
        try {
            sql.update(statement);
            return "nothing stopped it";
        } catch (DatabaseFailed e) {
            return DatabaseFailed.sqlState(e);
        }
    }
}
