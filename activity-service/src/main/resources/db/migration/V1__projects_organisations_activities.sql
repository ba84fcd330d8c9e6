create table project (
    id         uuid   primary key,
    reference  text   not null constraint project_reference_key unique,
    version    bigint not null,
    level      int    not null,
    last_event uuid   not null
);

-- Personal contact details: only here, erasable, never in an event or change row.
create table contact (
    project_id uuid primary key references project,
    name       text,
    unit       text,
    address    text,
    phone      text,
    fax        text,
    email      text,
    version    bigint not null
);

create table project_row (
    id          uuid   not null,
    version     bigint not null,
    level       int    not null,
    valid_from  date   not null,
    valid_until date   not null,
    reference   text   not null,
    summary     text   not null
);
create index project_row_id on project_row (id);
create index project_row_reference on project_row (reference, id);
create table project_key (
    id    uuid not null,
    name  text not null,
    value text not null
);
create index project_key_id on project_key (id);

create table organisation (
    id         uuid   primary key,
    reference  text   constraint organisation_reference_key unique,
    version    bigint not null,
    level      int    not null,
    last_event uuid   not null
);
create table organisation_row (
    id          uuid   not null,
    version     bigint not null,
    level       int    not null,
    valid_from  date   not null,
    valid_until date   not null,
    name        text   not null,
    kind        text   not null,
    country     text,
    summary     text   not null
);
create index organisation_row_id on organisation_row (id);
create index organisation_row_name on organisation_row (name, id);
create table organisation_key (
    id    uuid not null,
    name  text not null,
    value text not null
);
create index organisation_key_id on organisation_key (id);
create index organisation_key_value on organisation_key (name, value, id);

create sequence activity_number;
create table activity (
    id         uuid   primary key,
    reference  text   not null constraint activity_reference_key unique,
    project_id uuid   not null references project,
    version    bigint not null,
    level      int    not null,
    last_event uuid   not null
);
create index activity_project on activity (project_id);

-- One row per step of valid time: as of any day, a list costs the same.
create table activity_row (
    id          uuid   not null,
    version     bigint not null,
    level       int    not null,
    valid_from  date   not null,
    valid_until date   not null,
    status      text   not null,
    announced   bool   not null,
    first_day   date,
    last_day    date,
    reference   text   not null,
    title       text   not null,
    project     text   not null,
    kind        text   not null,
    summary     text   not null
);
create index activity_row_id on activity_row (id);
create index activity_row_period on activity_row (first_day desc nulls last, id desc);
create index activity_row_project on activity_row (project, first_day desc nulls last, id desc);
create table activity_key (
    id    uuid not null,
    name  text not null,
    value text not null
);
create index activity_key_id on activity_key (id, name, value);
create index activity_key_value on activity_key (name, value, id);
