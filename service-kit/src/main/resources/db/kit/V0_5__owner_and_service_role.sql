-- Two roles (ADR 029): migrations run as the owner of the tables; the service signs in as another role, which reads and
-- writes rows and nothing else. What later migrations create is granted by itself. Where both are one role – a database
-- of before, a developer's own – nothing is to be granted.
do $$
declare
    service name := '${serviceRole}';
begin
    if service in ('', current_user) then
        return;
    end if;
    execute format('grant usage on schema %I to %I', current_schema(), service);
    execute format('grant select, insert, update, delete on all tables in schema %I to %I', current_schema(), service);
    execute format('grant usage on all sequences in schema %I to %I', current_schema(), service);
    execute format(
        'alter default privileges in schema %I grant select, insert, update, delete on tables to %I',
        current_schema(), service);
    execute format(
        'alter default privileges in schema %I grant usage on sequences to %I', current_schema(), service);

    execute format('revoke all on flyway_schema_history from %I', service);
    -- What was recorded stays. And only the service records: up to when its facts are settled is told from its own
    -- sessions (ADR 020), so a migration never inserts a change.
    execute format('revoke update, delete on change from %I', service);
    revoke insert, update, delete, truncate on change from current_user;
end $$;
