-- Lists leave withdrawn records out, unless they are asked for.
alter table country_row add column withdrawn bool not null default false;
alter table country_group_row add column withdrawn bool not null default false;
alter table instrument_row add column withdrawn bool not null default false;
alter table treaty_position_row add column withdrawn bool not null default false;
alter table treaty_action_row add column withdrawn bool not null default false;
alter table country_statement_row add column withdrawn bool not null default false;
