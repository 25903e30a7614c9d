-- Every withdrawal keeps its receipt (回执), also when the story comes back and is withdrawn again: the words a receipt shows
-- are written with the withdrawal and never read from what the story says now.

alter table withdrawal
  add column headline     text,
  add column section      text,
  add column address      text,
  -- Readers had it from then on without a break, and its last revision from then on.
  add column since        timestamptz,
  add column released_at  timestamptz,
  -- Nothing is looked for any more; the chief editor was called; readers have the story again.
  add column concluded_at timestamptz,
  add column called_at    timestamptz,
  add column returned_at  timestamptz;

-- What was withdrawn before stands in its revision, which never changes, and its course in the ledger.
update withdrawal w
set returned_at = (select min(l.at) from ledger l
                   where l.article = w.article and l.act = 'RELEASED' and l.at > w.withdrawn_at)
where w.withdrawn_at is not null;

update withdrawal w
set headline = coalesce((select r.content ->> 'headline' from revision r
                         where r.article = w.article and r.number = w.revision), p.headline),
    section = coalesce((select r.content -> 'section' ->> 'name' from revision r
                        where r.article = w.article and r.number = w.revision), p.section_name),
    address = '/story/' || w.article,
    released_at = coalesce((select max(l.at) from ledger l
                            where l.article = w.article and l.act = 'RELEASED' and l.at <= w.withdrawn_at),
                           p.released_at),
    since = coalesce((select max(b.returned_at) from withdrawal b
                      where b.article = w.article and b.returned_at <= w.withdrawn_at),
                     p.first_released_at),
    concluded_at = (select min(l.at) from ledger l
                    where l.article = w.article and l.act = 'WITHDRAWAL_CONFIRMED' and l.at >= w.withdrawn_at
                      and (w.returned_at is null or l.at <= w.returned_at))
from publication p
where w.withdrawn_at is not null and p.article = w.article;

-- Nobody is called a second time for what is looked for still.
update withdrawal
set called_at = withdrawn_at + interval '1 minute'
where concluded_at is null and withdrawn_at < now() - interval '1 minute';

alter table withdrawal
  add constraint withdrawal_keeps_words
    check (withdrawn_at is null or num_nulls(headline, section, address, since, released_at) = 0);

-- A picture that another live story shows, too, stays where it is, and is not counted as gone: when that was seen, and where.
alter table receipt
  add column stays_at timestamptz,
  add column stays    text not null default '',
  add constraint receipt_stays_somewhere check ((stays_at is null) = (stays = '')),
  add constraint receipt_stays_or_goes check (stays_at is null or (gone_at is null and not here));
