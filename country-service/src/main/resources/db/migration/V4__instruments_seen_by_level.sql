-- Its own entry into force may follow from consents of mixed visibility: an instrument has rows for each level.
alter table instrument_row add column seen_by int not null default 0;
insert into instrument_row (id, version, level, withdrawn, valid_from, valid_until, code, opened_on, summary, seen_by)
select r.id, r.version, r.level, r.withdrawn, r.valid_from, r.valid_until, r.code, r.opened_on, r.summary, l.level
from instrument_row r cross join (values (1), (2)) l (level);
alter table instrument_row alter column seen_by drop default;
