-- The second factor (第二道验证): a secret shared with an app of the person's, which makes a code of it each half minute (TOTP).
-- In use once a first code confirmed it. The step of the last code taken is kept, so that none is taken twice; and how often codes
-- were tried since when, so that nobody who has the password tries them all.
create table second_factor (
  person      bigint      primary key references person,
  secret      bytea       not null check (length(secret) = 20),
  set_up_at   timestamptz,
  last_step   bigint      not null default 0,
  tried       int         not null default 0,
  tried_since timestamptz not null
);

-- Codes for whoever has not got the app at hand: each opens once, and only its hash is kept.
create table recovery_code (
  person bigint not null references second_factor on delete cascade,
  hash   text   not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (person, hash)
);

-- The roles whose holders come in with a second factor only.
create table second_factor_role (
  role text primary key
);
