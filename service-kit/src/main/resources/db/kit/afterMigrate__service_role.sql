-- What V0_5 grants and revokes, after each migration anew, by whoever owns the tables then: a migration of before, run as
-- the service itself, had nothing to grant and will not run again (ADR 029). One replica after the other, because two that
-- grant at once fail. Where nobody but the service is there, nothing is to be granted.
do $$
declare
    service name := '${serviceRole}';
begin
    if service in ('', current_user) then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtext('suite service role'));
    execute format('grant usage on schema %I to %I', current_schema(), service);
    execute format('grant select, insert, update, delete on all tables in schema %I to %I', current_schema(), service);
    execute format('grant usage on all sequences in schema %I to %I', current_schema(), service);
    execute format(
        'alter default privileges in schema %I grant select, insert, update, delete on tables to %I',
        current_schema(), service);
    execute format(
        'alter default privileges in schema %I grant usage on sequences to %I', current_schema(), service);

    execute format('revoke all on flyway_schema_history from %I', service);
    execute format('revoke update, delete on change from %I', service);
    revoke insert, update, delete, truncate on change from current_user;
end $$;
