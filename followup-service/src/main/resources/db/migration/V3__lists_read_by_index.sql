-- Each sort key has an index that ends in the id, alone and behind what most lists are filtered by. The stretch of time
-- stands behind it, so that steps of other days are passed over in the index, without a look at the row.
drop index follow_up_row_due;
drop index follow_up_row_project;
drop index follow_up_row_number;
create index follow_up_row_due on follow_up_row (due_to, number, id, valid_from, valid_until);
create index follow_up_row_project on follow_up_row (project, due_to, number, id, valid_from, valid_until);
create index follow_up_row_status on follow_up_row (status, due_to, number, id, valid_from, valid_until);
create index follow_up_row_number on follow_up_row (number, id, valid_from, valid_until);
create index follow_up_row_timing on follow_up_row (timing, due_to, number, id, valid_from, valid_until);
