-- Deadlines (期限): by when each open step is to be done, from the house's terms; the instants stand beside the step, a timer only
-- wakes who looks at them, and queues go by them.

create table step_term (
  step          text not null,
  priority      text not null check (priority in ('NORMAL', 'HIGH', 'URGENT')),
  minutes       int  not null check (minutes between 5 and 10080),
  amber_minutes int  not null,
  primary key (step, priority),
  check (amber_minutes between 1 and minutes - 1)
);
insert into step_term (step, priority, minutes, amber_minutes)
select step, priority, minutes, amber_minutes
from (values ('FIRST_REVIEW'), ('SECOND_REVIEW'), ('FINAL_REVIEW')) as steps (step)
cross join (values ('NORMAL', 120, 30), ('HIGH', 60, 15), ('URGENT', 20, 5)) as terms (priority, minutes, amber_minutes)
union all
select step, priority, minutes, amber_minutes
from (values ('FIRST_PROOFREADING'), ('SECOND_PROOFREADING'), ('THIRD_PROOFREADING')) as steps (step)
cross join (values ('NORMAL', 60, 15), ('HIGH', 30, 10), ('URGENT', 10, 3)) as terms (priority, minutes, amber_minutes);

alter table round_step
  add column due_at       timestamptz,
  add column amber_at     timestamptz,
  add column reminded_at  timestamptz,
  add column escalated_at timestamptz;
-- What is open when deadlines come has its whole term from then on: nobody is late for what nobody told.
update round_step s
set due_at = n.due, amber_at = n.due - make_interval(mins => n.amber_minutes)
from (select o.id, t.amber_minutes,
             case when o.decided_at is null then now() else o.opened_at end + make_interval(mins => t.minutes) as due
      from round_step o join step_term t on t.step = o.step and t.priority = o.priority) n
where n.id = s.id;
alter table round_step
  alter column due_at set not null,
  alter column amber_at set not null,
  add check (amber_at < due_at);
insert into timer (kind, subject, due_at, next_try_at)
select 'DEADLINE', id, amber_at, amber_at from round_step where decided_at is null;
-- Deadlines are looked for apart from what is waited for, each along an index of its own.
drop index timer_next;
create index timer_next on timer (next_try_at, kind, subject) where kind <> 'DEADLINE';
create index timer_next_deadline on timer (next_try_at, kind, subject) where kind = 'DEADLINE';

-- The soonest due comes first; how long something may wait says how pressing it is.
drop index round_step_of_desk, round_step_claimable, round_step_held;
alter table round_step drop column queued_from;
drop function queue_place;
create index round_step_of_desk on round_step (desk, due_at, id) where decided_at is null;
create index round_step_claimable on round_step (role, desk, due_at, id) where decided_at is null and holder is null;
create index round_step_held on round_step (holder, due_at, id) where decided_at is null;
