-- Receipts of withdrawals (回执): when each channel was first seen without the story.

create table receipt (
  withdrawal bigint      not null references withdrawal,
  channel    text        not null,
  looks      int         not null default 0,
  looked_at  timestamptz,
  gone_at    timestamptz,
  here       boolean     not null default false,
  seen       text        not null default '',
  primary key (withdrawal, channel),
  check ((looks = 0) = (looked_at is null)),
  check (gone_at is null or not here)
);

-- Whose pages may still show a story as related.
create index related_by_other on related (other, article);
