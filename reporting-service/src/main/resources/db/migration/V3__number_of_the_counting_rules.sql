-- The number of the rules by which what stands in total was counted (ADR 030). Which ones that were before is not known:
-- 0, so that all of it is counted again.
create table counting_rules (
    only_row boolean primary key default true check (only_row),
    number   int     not null
);
insert into counting_rules (number) values (0);
