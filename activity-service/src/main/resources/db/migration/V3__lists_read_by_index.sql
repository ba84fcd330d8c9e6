-- Lists read an index from a place on, in either direction: plain order, and missing values apart. So each sort key has
-- an index that ends in the id, alone and behind what most lists are filtered by. The stretch of time stands behind it,
-- so that steps of other days are passed over in the index, without a look at the row.
drop index activity_row_period;
drop index activity_row_project;
create index activity_row_period on activity_row (first_day, id, valid_from, valid_until);
create index activity_row_project on activity_row (project, first_day, id, valid_from, valid_until);
create index activity_row_status on activity_row (status, first_day, id, valid_from, valid_until);
create index activity_row_announced on activity_row (first_day, id) where announced;
create index activity_row_title on activity_row (title, id);
create index activity_row_reference on activity_row (reference, id);
create index organisation_row_kind on organisation_row (kind, id);
create index organisation_row_country on organisation_row (country, name, id);

-- An end that is open is not a missing one.
update activity_row set first_day = '-infinity' where first_day is null and last_day is not null;
update activity_row set last_day = 'infinity' where last_day is null and first_day is not null;
