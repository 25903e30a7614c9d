-- Rounds whose words may change under review: steps asked again, proofreading between the reviews, and a last guard of its own
-- in the database against words that were not sealed.

-- What a round over an article of a kind must bring; set by the chief editor, by an act in the ledger.
alter table seals_needed rename to round_rule;
alter table round_rule rename column least to least_seals;
alter table round_rule add column proofreadings int not null default 0 check (proofreadings between 0 and 3);

-- How many proofreadings this round asks for: as the rule was when it began.
alter table round add column proofreadings int not null default 0;

-- A step is asked again, of whom it was asked before, when its seal was voided by an edit (复核);
-- offered_to has the first right to it until then, as holder of the step in the round before.
alter table round_step
  add column asked_again   boolean not null default false,
  add column offered_to    bigint references person,
  add column offered_until timestamptz,
  add check ((offered_to is null) = (offered_until is null)),
  drop constraint round_step_outcome_check,
  add constraint round_step_outcome_check check (outcome in ('APPROVED', 'PROOFREAD', 'RETURNED', 'ENDED'));

-- A step sealed again carries another revision.
alter table seal drop constraint seal_pkey, add primary key (round, step, revision);

-- Answerable for the article from the claim of its first review on (责任编辑).
alter table article add column responsible bigint references person;
create index article_by_responsible on article (responsible, id desc) where responsible is not null;

-- The one list that says of every live story who sealed exactly its words.
create view live_story_signers as
select p.article, a.number, p.headline, p.revision, p.hash, rule.least_seals,
       array(select distinct s.person
             from seal s join round r on r.id = s.round
             where r.article = p.article and r.outcome = 'APPROVED'
               and s.revision = p.revision and s.hash = p.hash and s.voided_at is null
               and not exists (select from round_author w where w.round = r.id and w.person = s.person)
             order by s.person) as signers,
       p.responsible_editor_id, p.released_at
from publication p
join article a on a.id = p.article
join round_rule rule on rule.kind = p.kind
where p.standing = 'LIVE';

-- What readers have changes by a release and by nothing else, whatever program or console writes here.
create function publication_is_sealed() returns trigger language plpgsql as $$
declare
  sealed record;
begin
  if tg_op = 'DELETE' then
    raise exception 'A publication is withdrawn, never deleted';
  end if;
  if new.standing <> 'LIVE' then
    return null;
  end if;
  select * into sealed from live_story_signers where article = new.article;
  if cardinality(sealed.signers) < sealed.least_seals
     or not new.responsible_editor_id = any (sealed.signers) then
    raise exception 'Article % is not sealed by enough people on these words', new.article;
  end if;
  if tg_op = 'UPDATE' and old.standing = 'LIVE' and old.revision = new.revision
     and (to_jsonb(old) - 'version') <> (to_jsonb(new) - 'version') then
    raise exception 'What readers have of article % changes by a release only', new.article;
  end if;
  return null;
end $$;

create trigger publication_is_sealed after insert or update or delete on publication
  for each row execute function publication_is_sealed();

-- A seal is given once and may be voided; nothing else of it ever changes.
create function seal_stands() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.voided_at is not null
     or (to_jsonb(old) - 'voided_at') <> (to_jsonb(new) - 'voided_at') then
    raise exception 'A seal is given once; it can only be voided';
  end if;
  return null;
end $$;

create trigger seal_stands after update or delete on seal
  for each row execute function seal_stands();

-- Named revisions are what seals are given on.
create function revision_never_changes() returns trigger language plpgsql as
$$ begin raise exception 'A revision never changes'; end $$;

create trigger revision_never_changes before update or delete on revision
  for each row execute function revision_never_changes();
