-- Passkeys (通行密钥, WebAuthn): what a phone, a computer or a key of the person's signs, instead of a password and a code. Only the
-- public half is here, which lets nobody in. By its handle, which says nothing else, the device knows the person again.
create table passkey_holder (
  person bigint primary key references person,
  handle text   not null unique check (handle ~ '^[A-Za-z0-9_-]{43}$')
);

-- Credential and attestation as browsers tell them (base64url). How often it has signed by its own count, so that a copy is noticed:
-- many devices do not count, and say none for ever.
create table passkey (
  id          uuid        primary key,
  person      bigint      not null references passkey_holder on delete cascade,
  credential  text        not null unique check (credential ~ '^[A-Za-z0-9_-]+$' and length(credential) <= 1400),
  attestation text        not null check (length(attestation) <= 20000),
  name        text        not null check (length(name) between 1 and 40),
  signatures  bigint      not null check (signatures >= 0),
  made_at     timestamptz not null,
  used_at     timestamptz
);
create index passkey_of on passkey (person, made_at);
