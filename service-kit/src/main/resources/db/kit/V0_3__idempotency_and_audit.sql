-- What a request with an Idempotency-Key wrote: the same request again gets the same answer, rendered from that state.
create table idempotency (
    scope          uuid        primary key,
    request        text        not null,
    aggregate_type text        not null,
    aggregate_id   uuid        not null,
    version        bigint      not null,
    created_at     timestamptz not null default clock_timestamp()
);
create index idempotency_age on idempotency (created_at);

-- The audit reads by time, and by who did it.
create index change_recorded_at on change (recorded_at, aggregate_id, version);
create index change_actor on change (actor, recorded_at, aggregate_id, version);
