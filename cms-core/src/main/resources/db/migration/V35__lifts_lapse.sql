-- A proposal to lift an embargo lapses; one that stands when this comes has a day from then.
alter table plan add column lift_lapses_at timestamptz;
update plan set lift_lapses_at = now() + interval '24 hours' where lift_proposed_by is not null;
alter table plan add check ((lift_proposed_by is null) = (lift_lapses_at is null));
create index plan_by_lift on plan (lift_lapses_at) where lift_lapses_at is not null;

-- The time by the database itself, which nobody who writes here says.
create function own_clock() returns timestamptz language sql volatile as $$ select clock_timestamp() $$;

-- An embargo is over when both say so: who releases, and the database, whose clock may differ from theirs by seconds. A program
-- whose clock is ahead by more releases nothing before its time, and tries again; a row that only says it is from later is no release.
create or replace function embargo_holds() returns trigger language plpgsql as $$
begin
  if new.standing = 'LIVE' and exists (
      select from draft d join plan p on p.article = d.article and p.line = d.line
      where d.article = new.article and d.revision = new.revision
        and p.embargo_until > least(new.released_at, own_clock() + interval '5 seconds')) then
    raise exception 'Article % is under embargo', new.article;
  end if;
  return new;
end $$;
