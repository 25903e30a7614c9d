-- A notice stays under the headline that was told of: one of a story must not name the new version somebody writes later, which
-- may be under an embargo. Older notices of stories are told under what readers have, the others under what the draft says.
alter table notice add column headline text;
update notice n set headline = p.headline from publication p
where p.article = n.article
  and n.occasion in ('RELEASED', 'SECOND_LOOK', 'FLASH_CONFIRMED', 'SECOND_LOOK_OVERDUE', 'WITHDRAWAL_PROPOSED', 'WITHDRAWAL_CALLED',
                     'WITHDRAWN', 'STILL_THERE', 'TAKEN_DOWN');
