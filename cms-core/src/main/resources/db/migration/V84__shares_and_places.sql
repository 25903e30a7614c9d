-- What somebody shows to readers outside ends when they are switched off, and is found by them.
create index share_open_by_maker on share (made_by, until) where ended_at is null;

-- About where a device was signed in with last: too little of a hash to find the place by.
alter table known_device add place_mark text check (place_mark ~ '^[0-9a-f]{4}$');
