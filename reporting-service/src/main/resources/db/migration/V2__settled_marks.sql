-- What a record is looked for by, for every state of it and not only the newest: a report can be made from what was
-- known at a past instant. And whether its owner has taken the record back.
alter table version
    add column id        text,
    add column reference text,
    add column project   text,
    add column level     int,
    add column withdrawn boolean not null default false;
update version set
    id = case when type in ('country', 'group', 'instrument') then aggregate else state::jsonb ->> 'id' end,
    reference = case when type in ('country', 'group', 'instrument') then aggregate
                     when type = 'treaty-position' then null
                     else state::jsonb ->> 'reference' end,
    project = case type when 'project' then state::jsonb ->> 'reference'
                        when 'activity' then state::jsonb ->> 'project'
                        when 'follow-up' then state::jsonb ->> 'project' end,
    level = array_position(array['PUBLIC', 'PARTNERS', 'INTERNAL'], state::jsonb ->> 'visibility') - 1,
    withdrawn = coalesce((state::jsonb ->> 'withdrawn')::boolean, false);
alter table version alter column id set not null, alter column level set not null;
create index version_project on version (project, type);
create index version_reference on version (reference, type);

alter table newest add column withdrawn boolean not null default false;
update newest set withdrawn = version.withdrawn from version
where version.type = newest.type and version.aggregate = newest.aggregate and version.sequence = newest.sequence;

-- What the owners say about how far their facts are settled. Of each owner the newest mark counts whose offsets have
-- been applied here; newer ones wait until they are.
create table settled_mark (
    owner    text        not null,
    number   bigint      not null,
    until    timestamptz not null,
    topic    text        not null,
    topic_id text        not null,
    offsets  bigint[]    not null, -- by partition: behind the last record
    refused  text        not null, -- JSON: what is recorded and is not on the topic
    primary key (owner, number)
);
