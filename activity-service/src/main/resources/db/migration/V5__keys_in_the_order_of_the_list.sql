-- Keys carry the day by which the list is sorted: the rows with a key are walked in the order of the list until the page
-- is full (ADR 025). Rows of an aggregate that have the same day are at one place, and keys belong to a place: one
-- column to join by, of which PostgreSQL knows how many rows it brings together. It does not know that of two.
set local transaction_timeout = 0;
alter table activity_row add column place uuid;
update activity_row set place = md5(id::text || coalesce(first_day::text, ''))::uuid;
alter table activity_row alter column place set not null;
create index activity_row_place on activity_row (place);

alter table activity_key add column place uuid, add column first_day date;
drop index activity_key_id;
drop index activity_key_value;
with plain as (delete from activity_key returning id, name, value)
insert into activity_key (id, place, name, value, first_day)
select distinct plain.id, r.place, plain.name, plain.value, r.first_day from plain join activity_row r on r.id = plain.id;
alter table activity_key drop column id, alter column place set not null;
create unique index activity_key_place on activity_key (place, name, value);
create index activity_key_value on activity_key (name, value, first_day, place);
-- A value goes with one name only: which value it is says all about how many keys there are.
create statistics activity_key_pairs (mcv) on name, value from activity_key;
alter statistics activity_key_pairs set statistics 1000;
