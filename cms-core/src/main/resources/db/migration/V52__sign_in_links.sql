-- The link by which somebody sets a password of their own: invited, or having forgotten theirs. One at a time, so that a new one
-- ends the last; its token is made as the letter goes out, and only its hash is kept.
create table sign_in_link (
  person      bigint      primary key references person,
  kind        text        not null check (kind in ('INVITATION', 'FORGOTTEN')),
  asked_at    timestamptz not null,
  next_try_at timestamptz,
  token_hash  text unique check (token_hash ~ '^[0-9a-f]{64}$'),
  until       timestamptz,
  check ((token_hash is null) = (until is null))
);
create index sign_in_link_due on sign_in_link (next_try_at) where next_try_at is not null;

-- From where links were asked for, by a hash of the address: so many in an hour, and no more.
create table link_asked (
  place text        not null,
  at    timestamptz not null
);
create index link_asked_lately on link_asked (place, at);
create index link_asked_oldest on link_asked (at);

-- Whoever forgot their password may say their address.
create index person_email on person (lower(email));

-- Since when somebody has signed in; whoever did before this was noted counts as having done so.
alter table person add column first_in_at timestamptz;
update person set first_in_at = now();
