-- Tries to sign in that have not been right, each where it counts: at the account, from the place, or from a device that is known
-- to belong to whoever has the account. All by hashes.
create table sign_in_try (
  id     bigint generated always as identity primary key,
  bucket text        not null,
  at     timestamptz not null
);
create index sign_in_try_lately on sign_in_try (bucket, at);
create index sign_in_try_oldest on sign_in_try (at);

-- Browsers somebody has signed in with: whoever guesses elsewhere does not keep them out.
create table known_device (
  token_hash text        primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  person     bigint      not null references person,
  last_in_at timestamptz not null
);
create index known_device_of on known_device (person, last_in_at);
