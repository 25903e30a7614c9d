-- Delegation for an absence (委托): who is away, from when until when and why, and who stands in for them. A stand-in has the roles of
-- the reviews that the other holds there, and no more; an absence that ends takes nothing from whoever claimed a step while it ran.

create table absence (
  id         bigint generated always as identity primary key,
  away       bigint      not null references person,
  stand_in   bigint      not null references person check (stand_in <> away),
  desk       bigint references desk, -- none: away from what they do for the whole house
  from_at    timestamptz not null,
  until_at   timestamptz not null,
  zone       text        not null,
  cause      text        not null check (length(cause) between 1 and 1000),
  entered_by bigint      not null references person,
  entered_at timestamptz not null,
  ended_by   bigint references person,
  ended_at   timestamptz,
  -- When it is over, as planned or before.
  over_at    timestamptz not null generated always as (least(until_at, coalesce(ended_at, until_at))) stored,
  check (from_at < until_at),
  check ((ended_at is null) = (ended_by is null)),
  -- One person has one stand-in at a time in one place; what was called off before it began stands in nobody's way.
  constraint absence_one_at_a_time exclude using gist (
    int8range(away, away, '[]') with &&,
    int8range(coalesce(desk, 0), coalesce(desk, 0), '[]') with &&,
    tstzrange(from_at, greatest(from_at, over_at)) with &&)
);
create index absence_newest on absence (over_at desc, id desc);
create index absence_of_stand_in on absence (stand_in, over_at);
create index absence_of_away on absence (away, over_at);

-- Nobody stands in for somebody who stands in, nor while they are away themselves. Absences take turns here, or two could agree on it at once.
create function absence_has_no_chain() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('newsroom.absence'));
  if exists (select from absence a
             where (a.stand_in = new.away or a.away = new.stand_in)
               and a.from_at < new.over_at and new.from_at < a.over_at and a.from_at < a.over_at) then
    raise exception 'Nobody stands in for somebody who stands in';
  end if;
  return new;
end $$;

create trigger absence_has_no_chain after insert or update of away, stand_in, from_at, until_at on absence
  for each row execute function absence_has_no_chain();

-- An absence is entered once and may be ended; nothing else of it ever changes.
create function absence_stands() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_at is not null
     or (to_jsonb(old) - array['ended_at', 'ended_by', 'over_at'])
        <> (to_jsonb(new) - array['ended_at', 'ended_by', 'over_at']) then
    raise exception 'An absence is entered once; it can only be ended';
  end if;
  return null;
end $$;

create trigger absence_stands after update or delete on absence
  for each row execute function absence_stands();

-- What is lent to whom, and from when until when: the posts somebody holds in the reviews there, to a stand-in who reviews as well.
-- Rights are asked of this list, and queues go by it.
create view lent as
select b.stand_in as person, b.away as in_stead_of, p.role, p.desk, b.from_at, b.over_at
from absence b
join person o on o.id = b.away and o.active
join post p on p.person = b.away and p.desk is not distinct from b.desk
           and p.role in ('EDITOR', 'PROOFREADER', 'DESK_CHIEF', 'CHIEF_EDITOR')
where exists (select from post q
              where q.person = b.stand_in
                and (q.role in ('EDITOR', 'DESK_CHIEF', 'CHIEF_EDITOR')
                     or q.role = 'PROOFREADER' and p.role = 'PROOFREADER'));

-- In whose stead a step was claimed, and sealed. The holder stays who holds it; both have their part in the round.
alter table round_step
  add column in_stead_of bigint references person,
  add check (in_stead_of is null or holder is not null and in_stead_of <> holder);
alter table seal
  add column in_stead_of bigint references person,
  add check (in_stead_of <> person);

alter table second_look
  add column in_stead_of bigint references person,
  add check (in_stead_of is null or decided_by is not null and in_stead_of <> decided_by);

-- Duties apart, held by the database too: a person and whoever stands in for them are one in a round.
create function step_duties_apart() returns trigger language plpgsql as $$
begin
  if exists (select from round_step o
             where o.round = new.round and o.step <> new.step
               and (o.in_stead_of in (new.holder, new.in_stead_of) or o.holder = new.in_stead_of)) then
    raise exception 'Nobody holds two steps of round %, themselves or by another', new.round;
  end if;
  return new;
end $$;

create trigger step_duties_apart before insert or update of holder, in_stead_of on round_step
  for each row when (new.holder is not null) execute function step_duties_apart();

create function seal_duties_apart() returns trigger language plpgsql as $$
begin
  if exists (select from seal o
             where o.round = new.round and o.step <> new.step
               and (o.in_stead_of in (new.person, new.in_stead_of) or o.person = new.in_stead_of)) then
    raise exception 'Nobody gives two seals in round %, themselves or by another', new.round;
  end if;
  return new;
end $$;

create trigger seal_duties_apart before insert on seal
  for each row execute function seal_duties_apart();

create function look_duties_apart() returns trigger language plpgsql as $$
begin
  if exists (select from second_look o
             where o.round = new.round and o.id <> new.id
               and (o.in_stead_of in (new.decided_by, new.in_stead_of) or o.decided_by = new.in_stead_of)) then
    raise exception 'Nobody looks twice at round %, themselves or by another', new.round;
  end if;
  return new;
end $$;

create trigger look_duties_apart before update of decided_by, in_stead_of on second_look
  for each row when (new.decided_by is not null) execute function look_duties_apart();

-- The list the release and the nightly check go by: a seal given in somebody's stead counts for neither where either wrote the words,
-- and not at all beside an earlier one of either on another step.
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
                                 where w.round = r.id and w.person in (s.person, s.in_stead_of))
                 and not exists (select from seal o
                                 where o.round = s.round and o.step <> s.step and o.voided_at is null
                                   and (o.sealed_at, o.step) < (s.sealed_at, s.step)
                                   and (o.in_stead_of in (s.person, s.in_stead_of) or o.person = s.in_stead_of))
               order by s.person) as signers) seals
where p.standing = 'LIVE';
