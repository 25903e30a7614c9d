-- Machines: the tokens they come with, and the answers kept for those who ask the same again.

-- A token is known by the hash of its secret; the secret is shown once and kept nowhere.
create table api_token (
  hash       text primary key check (hash ~ '^[0-9a-f]{64}$'),
  person     bigint      not null references person,
  made_at    timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at and expires_at <= made_at + interval '30 days')
);
create index api_token_by_expiry on api_token (expires_at);

-- The answer to an act that named an idempotency key, written in the act's own transaction.
create table api_answer (
  person      bigint      not null references person,
  key         text        not null check (length(key) between 1 and 200),
  request     text        not null check (request ~ '^[0-9a-f]{64}$'),
  status      int         not null,
  headers     jsonb       not null,
  body        text        not null,
  answered_at timestamptz not null,
  primary key (person, key)
);
create index api_answer_oldest on api_answer (answered_at);
