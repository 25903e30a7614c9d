-- Links also confirm a new address (邮箱), to which they are sent, beside the one that sets a password; and the address that was is told.
alter table sign_in_link
  drop constraint sign_in_link_pkey,
  drop constraint sign_in_link_kind_check,
  add column id    bigint generated always as identity primary key,
  add column email text check (email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254),
  add check (kind in ('INVITATION', 'FORGOTTEN', 'NEW_ADDRESS', 'OLD_ADDRESS')),
  add check ((email is null) = (kind in ('INVITATION', 'FORGOTTEN')));
-- One at a time of each, so that a new one ends the last; an address that was is told each time.
create unique index sign_in_link_password on sign_in_link (person) where kind in ('INVITATION', 'FORGOTTEN');
create unique index sign_in_link_address on sign_in_link (person) where kind = 'NEW_ADDRESS';
create index sign_in_link_of on sign_in_link (person);
