-- Who was ever the chief of a desk is remembered as who held a role that weighs is: where nobody is left to confirm such a role, chiefs who were made none just before are told of it as well.
alter table held_weight drop constraint held_weight_role_check;
alter table held_weight add constraint held_weight_role_check check (role in ('CHIEF_EDITOR', 'ADMIN', 'DESK_CHIEF'));

drop trigger post_weight_held on post;
create trigger post_weight_held after insert on post
  for each row when (new.role in ('CHIEF_EDITOR', 'ADMIN', 'DESK_CHIEF')) execute function weight_held();

insert into held_weight (person, role) select distinct person, role from post where role = 'DESK_CHIEF';

-- Those of before, as the ledger tells of them.
insert into held_weight (person, role)
select distinct p.id, 'DESK_CHIEF'
from ledger l
join person p on p.id::text = l.details ->> 'person' or p.account = l.details ->> 'account'
where l.act in ('PERSON_ADDED', 'ROLES_CHANGED')
  and exists (select from unnest(string_to_array(l.details ->> 'posts', ' ')) as post (told) where post.told like 'DESK\_CHIEF@%')
on conflict do nothing;
