-- Who is signed in where (登录会话), so that each can be ended from another, on whichever node it is; a node that begins
-- again has forgotten those it had. The id only names it;
-- the key is the one of its person that it began under, and with another it is over.
create table desk_session (
  id       uuid        primary key,
  person   bigint      not null references person,
  key      int         not null,
  begun_at timestamptz not null,
  seen_at  timestamptz not null,
  browser  text        not null check (length(browser) <= 400),
  node     text        not null
);
create index desk_session_of on desk_session (person, begun_at desc);
