-- Lists read an index from a place on, in either direction: plain order, and missing values apart.
drop index treaty_action_row_date;
drop index treaty_action_row_party;
create index treaty_action_row_date on treaty_action_row (valid_from, id);
create index treaty_action_row_party on treaty_action_row (party, valid_from, id);
create index treaty_action_row_instrument on treaty_action_row (instrument, valid_from, id);
create index treaty_action_row_type on treaty_action_row (type, valid_from, id);
create index treaty_action_row_reference on treaty_action_row (reference, id);
drop index country_statement_row_on;
create index country_statement_row_on on country_statement_row (on_day, id);
create index country_statement_row_reference on country_statement_row (reference, id);
