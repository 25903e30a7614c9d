-- What readers have is guarded in the database too: it comes from a release of approved, sealed words, stays as released, and
-- whatever got past all that is found by the nightly check.

drop trigger publication_is_sealed on publication;

-- What the release asked for, whatever the rule says later; and a hash of the body as printed, which no column of the seal covers.
alter table publication
  add column least_seals int check (least_seals between 1 and 3),
  add column body_hash text;
update publication p
set least_seals = (select rule.least_seals from round_rule rule where rule.kind = p.kind),
    body_hash = encode(sha256(convert_to(body_html || body_text, 'UTF8')), 'hex');
alter table publication
  alter column least_seals set not null,
  alter column body_hash set not null;

-- Whether readers have the words, labels and picture of that content, and the body that was printed from it.
create function prints_content(p publication, content jsonb) returns boolean language sql stable as $$
  select p.kind = content ->> 'kind'
     and p.headline = content ->> 'headline'
     and p.original_title = coalesce(content ->> 'originalTitle', '')
     and p.original_author = coalesce(content ->> 'originalAuthor', '')
     and p.summary = coalesce(content ->> 'summary', '')
     and p.authors = coalesce((select string_agg(author, ' ' order by place)
                               from jsonb_array_elements_text(content -> 'authors')
                                    with ordinality as written (author, place)), '')
     and p.source_name = content -> 'source' ->> 'name'
     and (p.section_name, p.section_slug)
         = (content -> 'section' ->> 'name', content -> 'section' ->> 'slug')
     and (p.topic_name, p.topic_slug)
         is not distinct from (content -> 'topic' ->> 'name', content -> 'topic' ->> 'slug')
     and jsonb_strip_nulls(p.tags) = coalesce(content -> 'tags', '[]')
     and jsonb_strip_nulls(p.picture) is not distinct from content -> 'picture'
     and p.body_hash = encode(sha256(convert_to(p.body_html || p.body_text, 'UTF8')), 'hex')
$$;

drop view live_story_signers;

-- Every live story, who sealed exactly its words, and what is wrong with it: nothing, unless somebody got around the product.
create view live_story_signers as
select p.article, a.number, p.headline, p.revision, p.hash, p.least_seals, seals.signers,
       p.responsible_editor_id, p.released_at,
       array_remove(array[
         case when cardinality(seals.signers) < p.least_seals then 'TOO_FEW_SEALS' end,
         case when not p.responsible_editor_id = any (seals.signers) then 'EDITOR_DID_NOT_SEAL' end,
         case when named.hash = p.hash and prints_content(p, named.content) then null
              else 'OTHER_WORDS' end], null) as flaws
from publication p
join article a on a.id = p.article
left join revision named on named.article = p.article and named.number = p.revision
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
begin
  if tg_op = 'UPDATE' and new.standing in (old.standing, 'WITHDRAWN')
     and to_jsonb(old) - array['version', 'standing'] = to_jsonb(new) - array['version', 'standing'] then
    return null;
  end if;
  -- All else is a release: of the revision that waits approved, and ends with it.
  if new.standing <> 'LIVE'
     or not exists (select from draft d join round r on r.id = d.round
                    where d.article = new.article and d.stage = 'APPROVED'
                      and d.revision = new.revision and r.outcome = 'APPROVED') then
    raise exception 'What readers have of article % changes by a release only', new.article;
  end if;
  select flaws into found_flaws from live_story_signers where article = new.article;
  if cardinality(found_flaws) > 0
     or new.least_seals < (select least_seals from round_rule where kind = new.kind) then
    raise exception 'Article % is not sealed by enough people on these words', new.article
      using detail = array_to_string(found_flaws, ', ');
  end if;
  return null;
end $$;

create trigger publication_is_sealed after insert or update on publication
  for each row execute function publication_is_sealed();

create function publication_stays() returns trigger language plpgsql as
$$ begin raise exception 'A publication is withdrawn, never deleted'; end $$;

create trigger publication_stays before delete on publication
  for each row execute function publication_stays();

-- Emptying a table would pass every guard that looks at rows.
create function never_emptied() returns trigger language plpgsql as
$$ begin raise exception 'The table % is never emptied', tg_table_name; end $$;

create trigger publication_is_never_emptied before truncate on publication
  for each statement execute function never_emptied();
create trigger seal_is_never_emptied before truncate on seal
  for each statement execute function never_emptied();
create trigger revision_is_never_emptied before truncate on revision
  for each statement execute function never_emptied();

-- The nightly check: when it last looked and how much it found. One row, locked while a node looks.
create table seal_check (
  only_row   boolean primary key default true check (only_row),
  looked_at  timestamptz,
  exceptions int not null default 0
);
insert into seal_check default values;

-- On which day of the newsroom an exception was last told.
create table seal_alarm (
  article bigint primary key references article,
  told_on date not null
);
