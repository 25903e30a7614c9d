-- What goes on from a story is read the newest first, what is live before what was: of a story with thousands of updates
-- no more than readers are shown.
drop index publication_by_continued;
create index publication_by_continued on publication (continues, standing, first_released_at desc, article desc)
  where continues is not null;
