-- People are looked for by any part of their name, account or address, and by desk, role and whether they are switched on.
alter table person add column sought text generated always as
  (lower(account || ' ' || name || ' ' || coalesce(email, ''))) stored;
-- The list is walked in its order, by account, until a page is full: of ten thousand people that is a few milliseconds at the
-- worst. A name of two characters is too short for trigrams.
create index post_by_role on post (role, person);
