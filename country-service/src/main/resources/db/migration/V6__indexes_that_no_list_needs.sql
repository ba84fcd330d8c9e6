-- The list by reference is read by the index of its unique constraint, and those without one by the primary key.
drop index treaty_action_row_reference;
-- Nothing looks for the actions of a position here; they stand in its state.
drop index treaty_action_row_position;
-- There are as many countries as there are: they are sorted sooner than an index of them is read.
drop index country_row_name_en;
drop index country_row_name_fr;
