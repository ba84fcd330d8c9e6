-- One row per change of an aggregate: its history, its audit, its state at any past instant, its event.
create table change (
    aggregate_type text        not null,
    aggregate_id   uuid        not null,
    version        bigint      not null,
    event_id       uuid        not null,
    subject        text        not null,
    type           text        not null,
    recorded_at    timestamptz not null,
    actor          text        not null,
    reason         text,
    cause          text,
    trace_parent   text,
    level          int         not null,
    state          text        not null,
    timelines      text,
    primary key (aggregate_type, aggregate_id, version)
);

create function change_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'change rows are never changed or deleted' using errcode = 'restrict_violation';
end $$;

create trigger change_is_append_only before update or delete on change
    for each row execute function change_is_append_only();
create trigger change_is_never_truncated before truncate on change
    for each statement execute function change_is_append_only();

-- Points to change rows that are not on the topic yet. The relay reads it in order of position and deletes.
create table outbox (
    position       bigint generated always as identity primary key,
    aggregate_type text   not null,
    aggregate_id   uuid   not null,
    version        bigint not null
);

-- What the broker refuses for good: waits for a person.
create table outbox_refused (
    aggregate_type text        not null,
    aggregate_id   uuid        not null,
    version        bigint      not null,
    refused_at     timestamptz not null default clock_timestamp(),
    reason         text        not null,
    primary key (aggregate_type, aggregate_id, version)
);

-- How far this service has consumed: fences a consumer that was frozen, makes redelivery harmless.
create table applied (
    topic            text   not null,
    topic_id         text   not null,
    topic_partition  int    not null,
    last_offset      bigint not null,
    primary key (topic, topic_partition)
);

-- Records that can never be applied, with the reason.
create table dead_letter (
    topic           text        not null,
    topic_id        text        not null,
    topic_partition int         not null,
    record_offset   bigint      not null,
    record_key      text,
    headers         text        not null,
    value           bytea,
    reason          text        not null,
    recorded_at     timestamptz not null default clock_timestamp(),
    primary key (topic_id, topic_partition, record_offset)
);
