-- Instants (时刻): when an approved draft goes out, and until when nobody may let it out. What stands here is the truth; timers
-- only wake who looks at it.

create table plan (
  article          bigint not null,
  line             text   not null,
  release_at       timestamptz,
  release_zone     text,
  embargo_until    timestamptz,
  embargo_zone     text,
  lift_proposed_by bigint references person,
  primary key (article, line),
  foreign key (article, line) references draft on delete cascade,
  check ((release_at is null) = (release_zone is null)),
  check ((embargo_until is null) = (embargo_zone is null)),
  check (lift_proposed_by is null or embargo_until is not null)
);
create index plan_by_release on plan (release_at, article) where release_at is not null;

-- What is to be looked at when; nothing is lost with a row but the waking. One that fails is tried again later.
create table timer (
  kind        text        not null,
  subject     bigint      not null,
  due_at      timestamptz not null,
  next_try_at timestamptz not null,
  attempts    int         not null default 0,
  primary key (kind, subject)
);
create index timer_next on timer (next_try_at, kind, subject);

-- An embargo is not passed by whatever writes here, either.
create function embargo_holds() returns trigger language plpgsql as $$
begin
  if new.standing = 'LIVE' and exists (
      select from draft d join plan p on p.article = d.article and p.line = d.line
      where d.article = new.article and d.revision = new.revision and p.embargo_until > new.released_at) then
    raise exception 'Article % is under embargo', new.article;
  end if;
  return new;
end $$;

create trigger embargo_holds before insert or update on publication
  for each row execute function embargo_holds();
