-- Notices (通知): what those concerned by an act are told, at the desk and by mail.

alter table person add column email text check (email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254);

create table notice (
  id        bigint generated always as identity primary key,
  person    bigint      not null references person,
  at        timestamptz not null,
  occasion  text        not null,
  article   bigint references article,
  by_person bigint references person,
  details   jsonb       not null,
  read_at   timestamptz
);
create index notice_newest on notice (person, at desc, id desc);
create index notice_unread on notice (person, id) where read_at is null;

-- A letter for each notice, until something came of it. Kept apart, since who reads at the desk and who sends
-- letters would otherwise wait for each other's row locks.
create table mail_outbox (
  notice      bigint primary key references notice,
  made_at     timestamptz not null,
  attempts    int         not null default 0,
  next_try_at timestamptz not null,
  outcome     text check (outcome in ('SENT', 'LOGGED', 'GIVEN_UP')),
  settled_at  timestamptz,
  check ((outcome is null) = (settled_at is null))
);
create index mail_outbox_due on mail_outbox (next_try_at, notice) where outcome is null;
