-- What somebody typed on a draft and could not save, since others had gone on with it (未存的文字): it waits beside the draft until it
-- is brought in or discarded, and goes with it. No revision, seal or release knows of it.
create table branch (
  id         bigint generated always as identity primary key,
  article    bigint      not null,
  line       text        not null,
  -- The save it was typed on, which a merge asks for.
  base       int         not null,
  words      jsonb       not null,
  written_by bigint      not null references person,
  written_at timestamptz not null,
  outcome    text check (outcome in ('ANSWERED', 'BROUGHT_IN', 'DISCARDED')),
  settled_by bigint references person,
  settled_at timestamptz,
  foreign key (article, line) references draft on delete cascade,
  foreign key (article, line, base) references draft_save,
  check ((outcome is null) = (settled_by is null)),
  check ((outcome is null) = (settled_at is null))
);
create index branch_by_draft on branch (article, line, written_at desc, id desc);

-- Who asked whoever holds the edit lock to hand it over (请让稿), and from when on they may take it, unless they are answered.
alter table draft
  add column asked_by    bigint references person,
  add column asked_until timestamptz,
  add check ((asked_by is null) = (asked_until is null)),
  add check (asked_by is null or locked_by is not null);
