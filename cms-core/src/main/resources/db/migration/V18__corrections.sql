-- Corrections (更正): a draft of their own beside the main one, for what readers have already; what they say of it stays with the story.

-- The revision readers had when the draft was begun on it, or was last carried over to; none where it is no draft of what they have.
alter table draft
  add column base int,
  add foreign key (article, base) references revision,
  add check (line <> 'CORRECTION' or base is not null);

-- A correction goes by its own rule and queues as what it is, whatever kind of story it corrects.
alter table draft alter column kind
  set expression as (case line when 'CORRECTION' then 'CORRECTION' else content ->> 'kind' end);

create table correction (
  article      bigint      not null references publication,
  revision     int         not null,
  note         text        not null check (note <> ''),
  corrected_at timestamptz not null,
  primary key (article, revision),
  foreign key (article, revision) references revision
);
create index correction_newest on correction (corrected_at desc, article desc);
drop index publication_corrected;

-- What readers are told of a correction was sealed with its words, and stays.
create function correction_is_sealed() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'What readers were told of a correction stays';
  end if;
  if not exists (select from draft d join round r on r.id = d.round
                 join revision v on v.article = d.article and v.number = d.revision
                 where d.article = new.article and d.line = 'CORRECTION' and d.stage = 'APPROVED'
                   and r.outcome = 'APPROVED' and d.revision = new.revision
                   and v.content ->> 'note' = new.note) then
    raise exception 'Readers are told of a correction of article % by its release only', new.article;
  end if;
  return null;
end $$;

create trigger correction_is_sealed after insert or update or delete on correction
  for each row execute function correction_is_sealed();
create trigger correction_is_never_emptied before truncate on correction
  for each statement execute function never_emptied();

-- The same view; the note of a correction is part of what its signers read.
create or replace view live_story_signers as
select p.article, a.number, p.headline, p.revision, p.hash, p.least_seals, seals.signers,
       p.responsible_editor_id, p.released_at,
       array_remove(array[
         case when cardinality(seals.signers) < p.least_seals then 'TOO_FEW_SEALS' end,
         case when not p.responsible_editor_id = any (seals.signers) then 'EDITOR_DID_NOT_SEAL' end,
         case when named.hash = p.hash and prints_content(p, named.content)
                and (named.content ->> 'note') is not distinct from c.note then null
              else 'OTHER_WORDS' end], null) as flaws
from publication p
join article a on a.id = p.article
left join revision named on named.article = p.article and named.number = p.revision
left join correction c on c.article = p.article and c.revision = p.revision
cross join lateral (
  select array(select distinct s.person
               from seal s join round r on r.id = s.round
               where r.article = p.article and r.outcome = 'APPROVED'
                 and s.revision = p.revision and s.hash = p.hash and s.voided_at is null
                 and not exists (select from round_author w
                                 where w.round = r.id and w.person = s.person)
               order by s.person) as signers) seals
where p.standing = 'LIVE';

create or replace function publication_is_sealed() returns trigger language plpgsql as $$
declare
  found_flaws text[];
  released_kind text;
begin
  if tg_op = 'UPDATE' and new.standing in (old.standing, 'WITHDRAWN')
     and to_jsonb(old) - array['version', 'standing'] = to_jsonb(new) - array['version', 'standing'] then
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
