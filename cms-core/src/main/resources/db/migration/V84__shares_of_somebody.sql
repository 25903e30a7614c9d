-- What somebody shows to readers outside ends when they are switched off, and is found by them.
create index share_open_by_maker on share (made_by, until) where ended_at is null;
