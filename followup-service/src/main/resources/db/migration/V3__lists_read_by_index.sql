-- Each sort key has an index that ends in the id; the usual order also behind what most lists are filtered by.
create index follow_up_row_status on follow_up_row (status, due_to, number, id);
create index follow_up_row_timing on follow_up_row (timing, due_to, number, id);
