-- Every state of a neighbour's record that was ever heard, late ones too; the newest has the highest sequence.
create table version (
    type        text        not null,
    aggregate   text        not null,
    sequence    bigint      not null,
    recorded_at timestamptz not null,
    state       text        not null,
    timelines   text,
    primary key (type, aggregate, sequence)
);

-- The newest state of each record, narrow: what it is looked for by. The state itself is one step away in version.
create table newest (
    type      text   not null,
    aggregate text   not null,
    sequence  bigint not null,
    id        text   not null,
    reference text,
    project   text,
    level     int    not null,
    primary key (type, aggregate)
);
create index newest_project on newest (project, type);
create index newest_reference on newest (reference, type);
create index newest_id on newest (id, type);

-- What is counted, as signed steps: on this day, this many more (or fewer) are counted under this value, for those who
-- see this level. The number on any day is the sum up to it, whatever the number of records.
create table total (
    project text   not null,
    measure text   not null,
    value   text   not null,
    level   int    not null,
    day     date   not null,
    amount  bigint not null,
    primary key (project, measure, value, level, day)
);

-- Where each country stands under each treaty from day to day, as each level sees it. A hundred thousand rows at most.
create table treaty_step (
    instrument  text not null,
    party       text not null,
    level       int  not null,
    valid_from  date not null,
    valid_until date not null,
    status      text not null,
    primary key (instrument, level, party, valid_from)
);
create index treaty_step_party on treaty_step (instrument, party);
