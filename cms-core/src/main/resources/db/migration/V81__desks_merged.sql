-- What a desk was merged into; put aside with that, and never one that was merged itself.
alter table desk
  add column merged_into bigint references desk check (merged_into <> id),
  add check (merged_into is null or archived_at is not null);

-- Whoever names it means the other, also who looked before it was merged: nobody holds a post on it, stands in there, and no robot speaks of it.
create function desk_meant() returns trigger language plpgsql as $$
begin
  select coalesce(merged_into, id) into strict new.desk from desk where id = new.desk for share;
  return new;
end $$;
create trigger post_on_desk_meant before insert on post
  for each row when (new.desk is not null) execute function desk_meant();
create trigger absence_on_desk_meant before insert on absence
  for each row when (new.desk is not null) execute function desk_meant();
create trigger robot_of_desk_meant before insert or update of desk on robot
  for each row when (new.desk is not null) execute function desk_meant();
