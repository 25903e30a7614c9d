-- Queues: what they sort and filter by stands beside each open step, where one partial index serves a page however many
-- articles there are.

alter table article add column priority text not null default 'NORMAL'
  check (priority in ('NORMAL', 'HIGH', 'URGENT'));

-- Before what else waits, but not for ever: what is pressing goes as if it had waited so much longer.
create function queue_place(opened_at timestamptz, priority text) returns timestamptz
  language sql immutable parallel safe
  return opened_at - case priority when 'URGENT' then interval '168 hours'
                                   when 'HIGH' then interval '24 hours'
                                   else interval '0 hours' end;

-- Copies of what the article and its draft say, kept for the queue alone; the id settles which of two steps opened at
-- one instant comes first.
alter table round_step
  add column id bigint generated always as identity unique,
  add column desk bigint,
  add column kind text,
  add column priority text not null default 'NORMAL';
update round_step s
set desk = a.desk, kind = v.content ->> 'kind'
from round r
join article a on a.id = r.article
join revision v on v.article = r.article and v.number = r.revision
where r.id = s.round;
alter table round_step
  alter column desk set not null,
  alter column kind set not null,
  alter column priority drop default,
  add column queued_from timestamptz not null
    generated always as (queue_place(opened_at, priority)) stored;

drop index round_step_open, round_step_held;
create index round_step_of_desk on round_step (desk, queued_from, id) where decided_at is null;
create index round_step_claimable on round_step (role, desk, queued_from, id)
  where decided_at is null and holder is null;
create index round_step_held on round_step (holder, queued_from, id) where decided_at is null;

-- Who holds or sealed the first review; a list of what somebody answers for reads only rounds that are running.
alter table round add column responsible bigint references person;
update round r set responsible = s.holder from round_step s where s.round = r.id and s.step = 'FIRST_REVIEW';
create index round_followed on round (responsible) where ended_at is null;

-- What lists show of a draft, beside its content, which is kilobytes long and stays unread.
alter table draft
  add column kind text not null generated always as (content ->> 'kind') stored,
  add column source_name text not null
    generated always as (coalesce(content -> 'source' ->> 'name', '')) stored,
  add column topic_name text not null
    generated always as (coalesce(content -> 'topic' ->> 'name', '')) stored;
