-- Keys carry the day by which the list is sorted: the rows with a key are walked in the order of the list until the page
-- is full (ADR 025). Rows of an aggregate that have the same day are at one place, and keys belong to a place: one
-- column to join by, of which PostgreSQL knows how many rows it brings together. It does not know that of two.
set local transaction_timeout = 0;
alter table follow_up_row add column place uuid;
update follow_up_row set place = md5(id::text || coalesce(due_to::text, ''))::uuid;
alter table follow_up_row alter column place set not null;
create index follow_up_row_place on follow_up_row (place);

alter table follow_up_key add column place uuid, add column due_to date;
drop index follow_up_key_id;
drop index follow_up_key_value;
with plain as (delete from follow_up_key returning id, name, value)
insert into follow_up_key (id, place, name, value, due_to)
select distinct plain.id, r.place, plain.name, plain.value, r.due_to from plain join follow_up_row r on r.id = plain.id;
alter table follow_up_key drop column id, alter column place set not null;
create unique index follow_up_key_place on follow_up_key (place, name, value);
create index follow_up_key_value on follow_up_key (name, value, due_to, place);
-- A value goes with one name only: which value it is says all about how many keys there are.
create statistics follow_up_key_pairs (mcv) on name, value from follow_up_key;
alter statistics follow_up_key_pairs set statistics 1000;
