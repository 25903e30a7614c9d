-- Who set somebody's address last, and when; and who set their password last that was not they themselves. Shown to whoever confirms
-- a role that weighs, in place of whether the password was their own, which nobody can know.
alter table person
  drop column own_password,
  add column address_by  bigint references person,
  add column address_at  timestamptz,
  add column password_by bigint references person,
  add column password_at timestamptz,
  add constraint person_address_set check ((address_by is null) = (address_at is null)),
  add constraint person_password_set check ((password_by is null) = (password_at is null));

-- What was done before stands in the ledger.
with hired as (
  select p.id as person, l.by_person, l.at, l.number
  from ledger l join person p on p.account = lower(l.details ->> 'account')
  where l.act = 'PERSON_ADDED' and l.by_person <> p.id
), changed as (
  select p.id as person, l.by_person, l.at, l.number, l.details ->> 'password' as password, l.details ->> 'address' as address
  from ledger l join person p on p.id::text = l.details ->> 'person'
  where l.act = 'PERSON_CHANGED' and l.by_person is not null
), last_password as (
  select distinct on (person) person, by_person, at
  from (select person, by_person, at, number from hired
        union all
        select person, by_person, at, number from changed where password = 'replaced' and by_person <> person) told
  order by person, number desc
), last_address as (
  select distinct on (person) person, by_person, at
  from (select person, by_person, at, number from hired
        union all
        select person, by_person, at, number from changed where address = 'changed') told
  order by person, number desc
)
update person p
set password_by = w.by_person, password_at = w.at,
    address_by = case when p.email is not null then a.by_person end, address_at = case when p.email is not null then a.at end
from person q left join last_password w on w.person = q.id left join last_address a on a.person = q.id
where q.id = p.id and p.account not like '~%';

-- Whoever is given a role that weighs sets a new password through a link, too.
do $$
declare
  old text;
begin
  for old in select conname from pg_constraint
             where conrelid = 'sign_in_link'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%INVITATION%' loop
    execute format('alter table sign_in_link drop constraint %I', old);
  end loop;
end $$;
alter table sign_in_link
  add constraint sign_in_link_kinds check (kind in ('INVITATION', 'FORGOTTEN', 'APPOINTED', 'NEW_ADDRESS', 'OLD_ADDRESS')),
  add constraint sign_in_link_to check ((email is null) = (kind in ('INVITATION', 'FORGOTTEN', 'APPOINTED')));
drop index sign_in_link_password;
create unique index sign_in_link_password on sign_in_link (person) where kind in ('INVITATION', 'FORGOTTEN', 'APPOINTED');
