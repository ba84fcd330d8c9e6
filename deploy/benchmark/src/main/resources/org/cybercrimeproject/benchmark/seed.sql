-- The activity that was created through the API, copied with its change row, its list row and its keys; each copy has
-- an id, a reference, days, a country and an output of its own. %1$d: how many.
create temporary table template as
    select a.id, a.project_id, c.state from activity a
    join change c on c.aggregate_type = 'activity' and c.aggregate_id = a.id and c.version = a.version
    where a.reference = 'BENCH.0';
create temporary table country_code as
    select row_number() over () - 1 as n, chr(65 + a) || chr(65 + b) as code
    from generate_series(0, 9) a, generate_series(0, 19) b;
create temporary table copy as
    select n, md5('bench' || n)::uuid as id, 'BENCH.' || n as reference,
           date '1990-01-01' + (n::bigint * 7919 %% 11000)::int as first_day,
           (select code from country_code where country_code.n = copied.n / 7 %% 200) as country
    from generate_series(1, %1$d) copied (n);
insert into activity (id, reference, project_id, version, level, last_event)
    select c.id, c.reference, t.project_id, 1, 0, md5('e' || c.n)::uuid from copy c, template t;
insert into change (aggregate_type, aggregate_id, version, event_id, subject, type, recorded_at, actor, level, state)
    select 'activity', c.id, 1, md5('e' || c.n)::uuid, c.id::text, 'org.cybercrimeproject.activity.created.v1',
           clock_timestamp(), 'benchmark', 0,
           replace(replace(t.state, t.id::text, c.id::text), '"BENCH.0"', '"' || c.reference || '"')
    from copy c, template t;
insert into activity_row (id, version, level, withdrawn, valid_from, valid_until, status, announced, first_day,
                          last_day, reference, title, project, kind, summary, place)
    select c.id, 1, 0, false, '1989-01-01', 'infinity', r.status, false, c.first_day, c.first_day + c.n %% 5,
           c.reference, r.title, r.project, r.kind,
           replace(replace(r.summary, t.id::text, c.id::text), '"BENCH.0"', '"' || c.reference || '"'), c.id
    from copy c, template t join activity_row r on r.id = t.id;
insert into activity_key (place, name, value, first_day)
    select id, 'country', country, first_day from copy
    union all select id, 'output', 'BENCH:' || 1 + n %% 7, first_day from copy
    union all select id, 'instrument', 'ETS185', first_day from copy
    union all select id, 'organisation', 'UNKNOWN', first_day from copy;
drop table template, country_code, copy
