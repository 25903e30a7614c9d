-- Sessions begun under an earlier key are over: it changes when somebody is switched off, and with their password.
alter table person add column sign_in_key int not null default 0;
-- Since when somebody is switched off; for a minute their open pages may still leave beside a draft what was typed there.
alter table person add column off_since timestamptz;
-- Who is switched off lets go of what they write on: found without reading all drafts.
create index draft_locked on draft (locked_by) where locked_by is not null;
