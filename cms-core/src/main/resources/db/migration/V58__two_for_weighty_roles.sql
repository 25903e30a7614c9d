-- Who is made chief editor or administrator is so by two administrators: what one proposed, until another confirmed it. It lapses.
create table proposed_grant (
  id          bigint generated always as identity primary key,
  person      bigint      not null references person,
  role        text        not null check (role in ('CHIEF_EDITOR', 'ADMIN')),
  proposed_by bigint      not null references person,
  proposed_at timestamptz not null,
  until       timestamptz not null check (until > proposed_at),
  unique (person, role)
);
