-- Every place at which a channel ever showed the story is asked again until it does no more, also where it is none of the places
-- of today: those are reckoned anew at each look. Until now a receipt knew only the one of its last look.
alter table receipt add column shown text[] not null default '{}';
update receipt set shown = array[seen] where here;
