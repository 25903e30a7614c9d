-- By what the directories of the house (an OpenID Connect issuer, the LDAP directory) know its people for ever; login is what the
-- directory calls them when they sign in. Whoever has a row here signs in there, and has no password here.
create table directory_identity (
  directory text        not null,
  subject   text        not null check (subject <> ''),
  person    bigint      not null references person,
  login     text        not null,
  since     timestamptz not null,
  primary key (directory, subject),
  unique (directory, person)
);
create index directory_identity_of on directory_identity (person);

-- Which directory gives that post, by its groups; nothing where people gave it.
alter table post add column directory text check (directory is null or role not in ('CHIEF_EDITOR', 'ADMIN'));
