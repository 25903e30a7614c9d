-- Sections, topics, tags and desks are kept in an order, put aside (归档) and, but for desks, merged. What was put aside stays
-- under what carries it; what was merged leads to what it was merged into, for ever: merged_into never points at one that was
-- merged itself. shown says that readers had something under it before, or have it in sealed words since: its address leads on.
alter table desk add column archived_at timestamptz;

alter table section
  add column archived_at timestamptz,
  add column merged_into bigint references section check (merged_into <> id),
  add column shown       boolean not null default true;
create index section_merged on section (merged_into) where merged_into is not null;

alter table topic
  add column position    int,
  add column archived_at timestamptz,
  add column merged_into bigint references topic check (merged_into <> id),
  add column shown       boolean not null default false;
-- As they were listed until now: the newest first.
update topic set position = placed.place
from (select id, row_number() over (order by id desc) as place from topic) placed
where placed.id = topic.id;
alter table topic alter column position set not null;
create index topic_in_order on topic (position, id desc);
create index topic_merged on topic (merged_into) where merged_into is not null;

alter table tag
  add column archived_at timestamptz,
  add column merged_into bigint references tag check (merged_into <> id),
  add column shown       boolean not null default false;
create index tag_merged on tag (merged_into) where merged_into is not null;
-- Found by how it begins, and paged in that order.
create index tag_by_name on tag (name collate "C");

-- Where a story is filed is no word of it: it follows what its section or topic was merged into, and changes by nothing else.
create function is_filed_as_before(was publication, becomes publication) returns boolean language sql stable as $$
  select (becomes.section = was.section
          or exists (select from section s where s.id = was.section and s.merged_into = becomes.section))
     and (becomes.topic is not distinct from was.topic
          or exists (select from topic t where t.id = was.topic and t.merged_into = becomes.topic))
$$;

create or replace function publication_is_sealed() returns trigger language plpgsql as $$
declare
  found_flaws text[];
  released_kind text;
begin
  if tg_op = 'UPDATE' and new.standing in (old.standing, 'WITHDRAWN')
     and to_jsonb(old) - array['version', 'standing', 'section', 'topic']
         = to_jsonb(new) - array['version', 'standing', 'section', 'topic']
     and is_filed_as_before(old, new) then
    return null;
  end if;
  -- All else is a release: of the revision that waits approved, and ends with it.
  select d.kind into released_kind from draft d join round r on r.id = d.round
  where d.article = new.article and d.stage = 'APPROVED'
    and d.revision = new.revision and r.outcome = 'APPROVED';
  if new.standing <> 'LIVE' or released_kind is null then
    raise exception 'What readers have of article % changes by a release only', new.article;
  end if;
  select flaws into found_flaws from live_story_signers where article = new.article;
  if cardinality(found_flaws) > 0
     or new.least_seals < (select least_seals from round_rule where kind = released_kind) then
    raise exception 'Article % is not sealed by enough people on these words', new.article
      using detail = array_to_string(found_flaws, ', ');
  end if;
  return null;
end $$;
