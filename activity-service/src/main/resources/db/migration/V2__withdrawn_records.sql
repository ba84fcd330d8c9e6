-- Lists leave withdrawn records out, unless they are asked for.
alter table project_row add column withdrawn bool not null default false;
alter table organisation_row add column withdrawn bool not null default false;
alter table activity_row add column withdrawn bool not null default false;
