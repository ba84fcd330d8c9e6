-- What a page prints with a country's name, and the last day of a former State. The import of the catalogue fills them.
set local transaction_timeout = 0;
alter table country_row add column note_en text, add column note_fr text, add column last_day date;

-- To which territory a State extends a treaty, by its code: the territory's own position asks for that.
alter table treaty_action_row add column territory text;
update treaty_action_row set territory = summary::jsonb ->> 'territory'
where summary::jsonb ->> 'territory' ~ '^([A-Z]{2}|[A-Z]{4})$';
create index treaty_action_row_territory on treaty_action_row (instrument, territory) where territory is not null;
-- The list shows on which provision an action rests and which ones it concerns.
update treaty_action_row r
set summary = (r.summary::jsonb || jsonb_strip_nulls(jsonb_build_object(
    'article', a.action -> 'article', 'provisions', a.action -> 'provisions', 'territoryCode', r.territory)))::text
from treaty_position p
    join change c on c.aggregate_type = 'treaty-position' and c.aggregate_id = p.id and c.version = p.version
    cross join lateral jsonb_array_elements(c.state::jsonb -> 'actions') a (action)
where p.id = r.position_id and (a.action ->> 'id')::uuid = r.id;

-- The list of statements tells what was said, by whom, and where it stands.
update country_statement_row r
set summary = (r.summary::jsonb || jsonb_strip_nulls(jsonb_build_object(
    'wording', c.state::jsonb -> 'wording', 'speaker', c.state::jsonb -> 'speaker',
    'source', coalesce(c.state::jsonb #> '{provenance,source,title}', c.state::jsonb #> '{provenance,source,document}'))))::text
from change c
where c.aggregate_type = 'country-statement' and c.aggregate_id = r.id and c.version = r.version;
-- None says yet for which project it was made.
insert into country_statement_key (place, name, value, on_day)
select distinct r.place, 'project', 'UNKNOWN', r.on_day from country_statement_row r;
