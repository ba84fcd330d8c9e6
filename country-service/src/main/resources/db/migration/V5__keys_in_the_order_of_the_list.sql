-- Keys carry the day by which the list is sorted: the rows with a key are walked in the order of the list until the page
-- is full (ADR 025). Rows of an aggregate that have the same day are at one place, and keys belong to a place: one
-- column to join by, of which PostgreSQL knows how many rows it brings together. It does not know that of two.
set local transaction_timeout = 0;
alter table country_statement_row add column place uuid;
update country_statement_row set place = md5(id::text || coalesce(on_day::text, ''))::uuid;
alter table country_statement_row alter column place set not null;
create index country_statement_row_place on country_statement_row (place);

alter table country_statement_key add column place uuid, add column on_day date;
drop index country_statement_key_id;
drop index country_statement_key_value;
with plain as (delete from country_statement_key returning id, name, value)
insert into country_statement_key (id, place, name, value, on_day)
select distinct plain.id, r.place, plain.name, plain.value, r.on_day from plain join country_statement_row r on r.id = plain.id;
alter table country_statement_key drop column id, alter column place set not null;
create unique index country_statement_key_place on country_statement_key (place, name, value);
create index country_statement_key_value on country_statement_key (name, value, on_day, place);
-- A value goes with one name only: which value it is says all about how many keys there are.
create statistics country_statement_key_pairs (mcv) on name, value from country_statement_key;
alter statistics country_statement_key_pairs set statistics 1000;
