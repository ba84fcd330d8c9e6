-- Up to which instant this owner's facts are settled: whatever is recorded from now on is recorded later. One row.
-- The marks are numbered, so that a reader can tell the newer of two, whichever replica made them.
create table settled (
    only_row     boolean     primary key default true check (only_row),
    number       bigint      not null,
    until        timestamptz not null,
    published_at timestamptz not null default clock_timestamp()
);

-- A refused event stays here until the broker has taken it, also while a retry of it waits in the outbox: a settled
-- mark must not claim meanwhile that it were on the topic. Operators call it by its id.
alter table outbox_refused
    add column id         bigint generated always as identity unique,
    add column retried_at timestamptz;

-- Operators call a dead letter by its id.
alter table dead_letter add column id bigint generated always as identity unique;
