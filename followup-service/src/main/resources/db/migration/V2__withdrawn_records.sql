-- Lists leave withdrawn records out, unless they are asked for.
alter table follow_up_row add column withdrawn bool not null default false;
