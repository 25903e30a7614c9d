-- While one stands in for another the two count as one in a round whoever of them acts, and in whose name: neither takes a step where the
-- other wrote the words or has a part in another one.
create or replace function step_duties_apart() returns trigger language plpgsql as $$
begin
  if exists (select from round_step o
             where o.round = new.round and o.step <> new.step
               and (o.in_stead_of in (new.holder, new.in_stead_of) or o.holder = new.in_stead_of)) then
    raise exception 'Nobody holds two steps of round %, themselves or by another', new.round;
  end if;
  if (tg_op = 'INSERT' or new.holder is distinct from old.holder) and exists (
      select from lent l
      cross join lateral (select case when l.person = new.holder then l.in_stead_of else l.person end as person) other
      where new.holder in (l.person, l.in_stead_of) and (l.desk = new.desk or l.desk is null)
        and l.from_at <= new.claimed_at and l.over_at > new.claimed_at
        and (exists (select from round_author w where w.round = new.round and w.person = other.person)
             or exists (select from round_step o
                        where o.round = new.round and o.step <> new.step
                          and (other.person in (o.holder, o.in_stead_of) or other.person = any(o.worked_by))))) then
    raise exception 'Whoever stands in and whoever is away count as one in round %', new.round;
  end if;
  return new;
end $$;
