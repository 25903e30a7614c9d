-- Who was ever chief editor or administrator: a house that never had a second administrator only begins, and who lost such a role is told of what is done after.
create table held_weight (
  person bigint not null references person,
  role   text   not null check (role in ('CHIEF_EDITOR', 'ADMIN')),
  primary key (person, role)
);
insert into held_weight (person, role) select person, role from post where role in ('CHIEF_EDITOR', 'ADMIN');

-- Those of before, as the ledger tells of them.
insert into held_weight (person, role)
select p.id, weighty.role
from ledger l
cross join (values ('CHIEF_EDITOR'), ('ADMIN')) as weighty (role)
join person p on p.id::text = l.details ->> 'person' or p.account = l.details ->> 'account'
where l.act in ('PERSON_ADDED', 'ROLES_CHANGED', 'GRANT_CONFIRMED', 'GRANTED_ALONE')
  and (l.details ->> 'role' = weighty.role or weighty.role = any (string_to_array(l.details ->> 'posts', ' ')))
on conflict do nothing;

create function weight_held() returns trigger language plpgsql as $$
begin
  insert into held_weight (person, role) values (new.person, new.role) on conflict do nothing;
  return new;
end $$;
create trigger post_weight_held after insert on post
  for each row when (new.role in ('CHIEF_EDITOR', 'ADMIN')) execute function weight_held();

-- From when on the proposer of a grant gives it with nobody to confirm it; only where there was nobody.
create table grant_alone (
  proposal bigint      primary key references proposed_grant on delete cascade,
  from_at  timestamptz not null
);
