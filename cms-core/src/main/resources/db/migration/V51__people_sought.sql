-- People are looked for by any part of their name, account or address, and by desk, role and whether they are switched on.
alter table person add column sought text generated always as
  (lower(account || ' ' || name || ' ' || coalesce(email, ''))) stored;
-- Walked in the order of the list until the page is full; what is looked for is read from the index alone. A name of two
-- characters is too short for trigrams.
create index person_sought on person (account) include (sought, active, id);
create index post_by_role on post (role, person);
