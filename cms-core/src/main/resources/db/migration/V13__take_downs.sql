-- Planned take-downs (到期下线): the instant at which a story's time with readers ends. What stands here is the truth; a timer only
-- wakes who looks at it.

create table take_down (
  article   bigint primary key references article,
  down_at   timestamptz not null,
  down_zone text        not null,
  reason    text        not null,
  set_by    bigint      not null references person,
  set_at    timestamptz not null
);

-- What goes out, comes free and goes down within some days is read by these and plan_by_release.
create index take_down_by_instant on take_down (down_at, article);
create index plan_by_embargo on plan (embargo_until, article) where embargo_until is not null;

-- A planned end is a withdrawal that needs no words: its instant says enough.
alter table withdrawal add column planned boolean not null default false;
alter table withdrawal drop constraint withdrawal_reason_check;
alter table withdrawal add constraint withdrawal_says_why check (planned or reason <> '');
alter table withdrawal add constraint withdrawal_planned_is_done check (not planned or withdrawn_at is not null);

-- Nothing ends as planned that nobody planned, or before its time.
create function ends_as_planned() returns trigger language plpgsql as $$
begin
  if new.planned and not exists (
      select from take_down t where t.article = new.article and t.down_at <= new.withdrawn_at) then
    raise exception 'The time of article % has not come', new.article;
  end if;
  return new;
end $$;

create trigger ends_as_planned before insert or update of planned on withdrawal
  for each row execute function ends_as_planned();
