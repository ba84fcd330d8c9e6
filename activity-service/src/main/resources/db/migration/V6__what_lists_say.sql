-- Lists say more of an activity: the countries represented, the organisations and the participants. Rows that earlier
-- builds wrote get it from the newest state of their activity; an organisation that was linked without its name gets the
-- name of its record. This part can be run again.
set local transaction_timeout = 0;
with newest as (
    select a.id, c.state::jsonb as state
    from activity a
    join change c on c.aggregate_type = 'activity' and c.aggregate_id = a.id and c.version = a.version
), involved as (
    select newest.id, jsonb_agg(
        case when o.id is null then i.involvement
             else jsonb_set(i.involvement, '{organisation}', jsonb_strip_nulls(jsonb_build_object(
                      'id', o.id, 'reference', o.reference,
                      'name', coalesce(i.involvement #>> '{organisation,name}', o.name)))) end
        order by i.place) as organisations
    from newest
    cross join jsonb_array_elements(newest.state -> 'organisations') with ordinality i (involvement, place)
    left join lateral (
        select o.id, o.reference, r.name
        from organisation o
        join organisation_row r on r.id = o.id
        where o.id = (i.involvement #>> '{organisation,id}')::uuid
            or o.reference = i.involvement #>> '{organisation,reference}'
        limit 1) o on true
    group by newest.id
)
update activity_row r
set summary = (r.summary::jsonb || jsonb_strip_nulls(jsonb_build_object(
        'countries', newest.state -> 'countries',
        'organisations', coalesce(involved.organisations, newest.state -> 'organisations'),
        'participants', newest.state -> 'participants')))::text
from newest
left join involved on involved.id = newest.id
where newest.id = r.id;

-- A link that gave only the reference of an organisation, or only its id, is found by either.
insert into activity_key (place, name, value, first_day)
select k.place, k.name, o.id::text, k.first_day
from activity_key k
join organisation o on o.reference = k.value
where k.name = 'organisation'
union
select k.place, k.name, o.reference, k.first_day
from activity_key k
join organisation o on o.id::text = k.value
where k.name = 'organisation' and o.reference is not null
on conflict (place, name, value) do nothing;
