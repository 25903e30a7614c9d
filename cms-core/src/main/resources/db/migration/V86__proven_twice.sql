-- Whether whoever is signed in there gave a second factor beside the password, or a passkey.
alter table desk_session add column proven_twice boolean not null default false;
