-- A name somebody writes under (笔名): printed in their stead, and theirs for good, also once it is no longer used, so that it stays known
-- who wrote what was printed under it.
create table pen_name (
  name        text        primary key check (length(name) between 1 and 40),
  person      bigint      not null references person,
  since       timestamptz not null,
  given_up_at timestamptz
);
create index pen_name_of on pen_name (person);

-- The picture of somebody, small, square and written anew. It is not in the library, whose pictures never change: this one goes when
-- its person wants it to.
create table portrait (
  person bigint      primary key references person,
  sha256 text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  jpeg   bytea       not null check (length(jpeg) <= 200000),
  set_at timestamptz not null
);

-- Whether a name was ever printed is found without reading all revisions.
create index revision_authors on revision using gin ((content -> 'authors') jsonb_path_ops);
