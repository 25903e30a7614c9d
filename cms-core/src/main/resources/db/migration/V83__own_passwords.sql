-- Whether somebody's password is one they set themselves, which nobody else knows.
alter table person add column own_password boolean not null default true;
