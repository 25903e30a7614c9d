-- The address a session was last heard from, so that its person tells a stranger's from their own; it goes with the session.
alter table desk_session add column address text not null default '' check (length(address) <= 100);
