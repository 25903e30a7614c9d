-- Every place at which a channel ever showed the story is asked again until it does no more, also where it is none of the places
-- of today: those are reckoned anew at each look. Until now a receipt knew only the one of its last look.
alter table receipt add column shown text[] not null default '{}';
update receipt set shown = array[seen] where here;

-- A flash that was pulled back names the second look it came of. What that wrote in the ledger came before the withdrawal read
-- the clock, which is why no receipt had it: those kept begin with that decision now.
alter table withdrawal add column second_look bigint references second_look;
update withdrawal w
set second_look = l.id, proposed_at = l.decided_at
from second_look l
where l.outcome = 'PULLED_BACK' and l.article = w.article and l.revision = w.revision
  and l.decided_by = w.proposed_by and l.reason = w.reason
  and w.lapses_at is null and not w.planned and w.proposed_at between l.decided_at and l.decided_at + interval '1 minute';

-- The minute until the chief editor is called begins with the first look; of those made until now only the last is known.
alter table receipt add column first_looked_at timestamptz;
update receipt r set first_looked_at = w.withdrawn_at from withdrawal w where w.id = r.withdrawal and r.looks > 0;
alter table receipt add constraint receipt_first_look check ((looks = 0) = (first_looked_at is null));
