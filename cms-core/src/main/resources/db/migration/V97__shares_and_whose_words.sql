-- A share shows the draft it was made of, as long as that is there: the next one on the same line is another.
alter table share add shows text check (shows = line);

update share s set shows = s.line
from draft d
where d.article = s.article and d.line = s.line
  and s.made_at > coalesce((select p.released_at from publication p where p.article = s.article), '-infinity');

alter table share add foreign key (article, shows) references draft on delete set null (shows);

-- Who wrote what a save took over from somebody else: a suggestion that was accepted, a branch that was brought in.
alter table draft_save add words_of bigint references person;
