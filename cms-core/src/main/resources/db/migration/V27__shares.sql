-- A draft shown to one reader outside, by an address whose secret only they are given.
create table share (
  id        bigint generated always as identity primary key,
  article   bigint      not null references article,
  line      text        not null check (line in ('MAIN', 'CORRECTION')),
  secret    text        not null unique check (secret ~ '^[0-9a-f]{64}$'),
  reader    text        not null check (length(reader) between 1 and 40),
  made_by   bigint      not null references person,
  made_at   timestamptz not null,
  until     timestamptz not null check (until > made_at),
  -- What the browser that opened it first keeps, as a hash; no other is shown anything.
  browser   text check (browser ~ '^[0-9a-f]{64}$'),
  opened_at timestamptz,
  ended_at  timestamptz,
  ended_by  bigint references person,
  check ((browser is null) = (opened_at is null)),
  check ((ended_at is null) = (ended_by is null))
);
create index share_by_draft on share (article, line, id desc);
