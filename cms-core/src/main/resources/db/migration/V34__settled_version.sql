-- The version a draft was in once an annotation on it was settled, for an acceptance the one that saved: only that can be
-- undone, and from there its words are looked for when it is opened again. No save takes along what is settled.
alter table annotation add settled_version int check (settled_version > 0);
alter table annotation add check (settled_version is null or outcome is not null);

-- Until now every save did, so that their places are those of today. Which version an acceptance saved was not kept.
update annotation a set settled_version = d.version
from draft d
where d.article = a.article and d.line = a.line and a.outcome is not null and a.outcome <> 'ACCEPTED';
