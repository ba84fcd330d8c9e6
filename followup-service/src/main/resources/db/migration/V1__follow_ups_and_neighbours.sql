create sequence follow_up_number;
create table follow_up (
    id         uuid   primary key,
    reference  text   not null constraint follow_up_reference_key unique,
    version    bigint not null,
    level      int    not null,
    last_event uuid   not null
);

-- One row per step of valid time: a window that opens or ends is a step too, so timing is a column like any other.
-- Bounds of a window are infinite where it is open, and missing where there is no window.
create table follow_up_row (
    id          uuid   not null,
    version     bigint not null,
    level       int    not null,
    valid_from  date   not null,
    valid_until date   not null,
    status      text   not null,
    timing      text   not null,
    due_from    date,
    due_to      date,
    number      bigint not null,
    project     text   not null,
    summary     text   not null
);
create index follow_up_row_id on follow_up_row (id);
create index follow_up_row_due on follow_up_row (due_to, number, id);
create index follow_up_row_project on follow_up_row (project, due_to, number, id);
create index follow_up_row_number on follow_up_row (number, id);
create table follow_up_key (
    id    uuid not null,
    name  text not null,
    value text not null
);
create index follow_up_key_id on follow_up_key (id, name, value);
create index follow_up_key_value on follow_up_key (name, value, id);

-- An effect of tracking happens once: the same cause can't change the same follow-up a second time.
create unique index change_once_per_cause on change (aggregate_id, cause)
    where aggregate_type = 'follow-up' and cause is not null;

-- The newest state of each activity, as far as tracking needs it.
create table activity_seen (
    id       uuid   primary key,
    sequence bigint not null,
    state    text   not null
);

-- Where a rule can't decide, because somebody has worked on the follow-up: what it advises, once per cause.
create table decision_needed (
    follow_up   uuid        not null references follow_up,
    cause       text        not null,
    advice      text        not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (follow_up, cause)
);
