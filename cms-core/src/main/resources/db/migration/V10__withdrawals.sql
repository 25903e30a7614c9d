-- Withdrawals (撤稿): one act, for a reason, by the chief editor; or proposed by one and confirmed by another within ten minutes.

create table withdrawal (
  id           bigint generated always as identity primary key,
  article      bigint      not null references publication,
  revision     int         not null,
  reason       text        not null check (reason <> ''),
  proposed_by  bigint      not null references person,
  proposed_at  timestamptz not null,
  lapses_at    timestamptz,
  lapsed_at    timestamptz,
  confirmed_by bigint references person,
  withdrawn_at timestamptz,
  check ((lapses_at is null) or confirmed_by is null or confirmed_by <> proposed_by),
  check (lapsed_at is null or lapses_at is not null),
  check ((withdrawn_at is null) = (confirmed_by is null))
);
-- At most one proposal waits.
create unique index withdrawal_proposed on withdrawal (article) where withdrawn_at is null and lapsed_at is null;
create index withdrawal_latest on withdrawal (article, id desc);

-- What readers have goes by a withdrawal and by nothing else, as it came by a release.
create function withdrawn_for_a_reason() returns trigger language plpgsql as $$
begin
  if old.standing = 'LIVE' and new.standing = 'WITHDRAWN' and not exists (
      select from withdrawal w
      where w.article = new.article and w.revision = old.revision and w.withdrawn_at >= old.released_at) then
    raise exception 'Article % is taken from readers by a withdrawal only', new.article;
  end if;
  return new;
end $$;

create trigger withdrawn_for_a_reason before update on publication
  for each row execute function withdrawn_for_a_reason();
