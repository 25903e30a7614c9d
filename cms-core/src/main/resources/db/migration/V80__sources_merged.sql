-- What a source was merged into; never one that was merged itself. The row, its name and its dates stay, for the words that were
-- saved and sealed under it. What led to it until then goes on to the other, and is kept, so that a merge can be undone.
alter table source
  add column merged_into bigint references source check (merged_into <> id),
  add column merged_at   timestamptz check ((merged_at is null) = (merged_into is null)),
  add column led_on      bigint[] not null default '{}' check (merged_into is not null or led_on = '{}');
create index source_merged on source (merged_into) where merged_into is not null;
