-- Tokens are told apart by a name, do only what their scopes say, and show when they were last used. Those made before keep what
-- they could do: none of them ran the house.
alter table api_token
  add column id           bigint generated always as identity unique,
  add column name         text   not null default '' check (length(name) <= 60),
  add column kind         text   not null default 'MACHINE' check (kind in ('PERSONAL', 'MACHINE')),
  add column scopes       text[] not null default '{READ,WRITE,PUBLISH}'
                          check (cardinality(scopes) > 0 and scopes <@ '{READ,WRITE,PUBLISH,ADMINISTER}'),
  add column made_by      bigint references person,
  add column last_used_at timestamptz;
create index api_token_by_person on api_token (person);
