-- Who merged a desk or a source, and of a desk when: told in the lists of them.
alter table desk
  add column merged_at timestamptz,
  add column merged_by bigint references person;
alter table source add column merged_by bigint references person;

-- What was merged before is told by the ledger, under the name it had then and has still.
update desk set merged_at = told.at, merged_by = told.by_person
from (select distinct on (details ->> 'desk') details ->> 'desk' as name, at, by_person
      from ledger where act = 'DESK_MERGED' order by details ->> 'desk', number desc) told
where desk.merged_into is not null and desk.name = told.name;
update desk set merged_at = archived_at where merged_into is not null and merged_at is null;
update source set merged_by = told.by_person
from (select distinct on (details ->> 'source') details ->> 'source' as name, by_person
      from ledger where act = 'SOURCE_MERGED' order by details ->> 'source', number desc) told
where source.merged_into is not null and source.name = told.name;

alter table desk
  add check ((merged_at is null) = (merged_into is null)),
  add check (merged_by is null or merged_into is not null);
alter table source add check (merged_by is null or merged_into is not null);
