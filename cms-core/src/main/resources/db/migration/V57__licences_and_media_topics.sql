-- On what terms a source supplies its text, in its own words, and until when they hold; told to who writes and to who keeps the
-- list. Whether text may be released is decided by the dates of the list alone.
alter table source
  add column licence       text not null default '' check (length(licence) <= 200),
  add column licence_until date check (licence <> '' or licence_until is null);

-- Which subject of the IPTC's Media Topics a tag is.
alter table tag add column medtop text unique check (medtop ~ '^medtop:[0-9]{8}$');
