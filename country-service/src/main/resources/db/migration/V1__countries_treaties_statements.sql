create table country (
    id         uuid   primary key,
    reference  text   not null constraint country_reference_key unique,
    version    bigint not null,
    level      int    not null,
    last_event uuid   not null
);
-- One row per step of valid time: names change.
create table country_row (
    id          uuid   not null,
    version     bigint not null,
    level       int    not null,
    valid_from  date   not null,
    valid_until date   not null,
    code        text   not null,
    alpha3      text   not null,
    name_en     text   not null,
    name_fr     text   not null,
    key_en      text   not null,
    key_fr      text   not null,
    region      text,
    sub_region  text
);
create index country_row_id on country_row (id);
create index country_row_name_en on country_row (key_en, id);
create index country_row_name_fr on country_row (key_fr, id);
create table country_key (
    id    uuid not null,
    name  text not null,
    value text not null
);
create index country_key_id on country_key (id, name, value);
create index country_key_value on country_key (name, value, id);

create table country_group (
    id         uuid   primary key,
    reference  text   not null constraint country_group_reference_key unique,
    version    bigint not null,
    level      int    not null,
    last_event uuid   not null
);
create table country_group_row (
    id          uuid   not null,
    version     bigint not null,
    level       int    not null,
    valid_from  date   not null,
    valid_until date   not null,
    code        text   not null,
    summary     text   not null
);
create index country_group_row_id on country_group_row (id);
create table country_group_key (
    id    uuid not null,
    name  text not null,
    value text not null
);
create index country_group_key_id on country_group_key (id, name, value);
create index country_group_key_value on country_group_key (name, value, id);

create table instrument (
    id         uuid   primary key,
    reference  text   not null constraint instrument_reference_key unique,
    version    bigint not null,
    level      int    not null,
    last_event uuid   not null
);
create table instrument_row (
    id          uuid   not null,
    version     bigint not null,
    level       int    not null,
    valid_from  date   not null,
    valid_until date   not null,
    code        text   not null,
    opened_on   date,
    summary     text   not null
);
create index instrument_row_id on instrument_row (id);
create table instrument_key (
    id    uuid not null,
    name  text not null,
    value text not null
);
create index instrument_key_id on instrument_key (id, name, value);
create index instrument_key_value on instrument_key (name, value, id);

-- All actions of one party under one instrument; created by the first of them. Two firsts at once: one is run again.
create table treaty_position (
    id         uuid   primary key,
    reference  text   not null constraint treaty_position_subject_key unique,
    instrument_id uuid not null references instrument,
    version    bigint not null,
    level      int    not null,
    last_event uuid   not null
);
create index treaty_position_instrument on treaty_position (instrument_id);

-- Where a party stands, by day, for readers of each level (seen_by).
create table treaty_position_row (
    id          uuid   not null,
    version     bigint not null,
    level       int    not null,
    valid_from  date   not null,
    valid_until date   not null,
    seen_by     int    not null,
    instrument  text   not null,
    party       text   not null,
    status      text   not null
);
create index treaty_position_row_id on treaty_position_row (id);
create index treaty_position_row_party on treaty_position_row (instrument, party, seen_by);
create table treaty_position_key (
    id    uuid not null,
    name  text not null,
    value text not null
);
create index treaty_position_key_id on treaty_position_key (id, name, value);
create index treaty_position_key_value on treaty_position_key (name, value, id);

-- One row per action: the list of actions, and the guard of their references.
create table treaty_action_row (
    id          uuid primary key,
    position_id uuid not null references treaty_position,
    reference   text constraint treaty_action_reference_key unique,
    level       int  not null,
    valid_from  date not null,
    valid_until date not null default 'infinity',
    instrument  text not null,
    party       text not null,
    type        text not null,
    summary     text not null
);
create index treaty_action_row_position on treaty_action_row (position_id);
create index treaty_action_row_date on treaty_action_row (valid_from desc, id desc);
create index treaty_action_row_party on treaty_action_row (party, valid_from desc, id desc);

create table country_statement (
    id         uuid   primary key,
    reference  text   constraint country_statement_reference_key unique,
    version    bigint not null,
    level      int    not null,
    last_event uuid   not null
);
create table country_statement_row (
    id          uuid   not null,
    version     bigint not null,
    level       int    not null,
    valid_from  date   not null,
    valid_until date   not null,
    on_day      date   not null,
    reference   text,
    summary     text   not null
);
create index country_statement_row_id on country_statement_row (id);
create index country_statement_row_on on country_statement_row (on_day desc, id desc);
create table country_statement_key (
    id    uuid not null,
    name  text not null,
    value text not null
);
create index country_statement_key_id on country_statement_key (id, name, value);
create index country_statement_key_value on country_statement_key (name, value, id);
