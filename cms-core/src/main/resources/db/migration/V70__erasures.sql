-- What the house knows of somebody who left is erased (删除个人信息) by two administrators: what one proposed, until another confirmed it.
create table proposed_erasure (
  person      bigint      primary key references person,
  proposed_by bigint      not null references person,
  proposed_at timestamptz not null,
  until       timestamptz not null check (until > proposed_at)
);

-- Nobody signs in under the account of somebody who was erased, of which the ledger tells; only a hash of it is kept.
create table erased_account (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$')
);

-- The cause of an absence is often an illness: that of somebody who was erased may be struck out, and nothing else of it.
create or replace function absence_stands() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.cause = '—'
     and (to_jsonb(old) - 'cause') = (to_jsonb(new) - 'cause')
     and exists (select from person where id = old.away and account like '~%') then
    return null;
  end if;
  if tg_op = 'DELETE' or old.ended_at is not null
     or (to_jsonb(old) - array['ended_at', 'ended_by', 'over_at'])
        <> (to_jsonb(new) - array['ended_at', 'ended_by', 'over_at']) then
    raise exception 'An absence is entered once; it can only be ended';
  end if;
  return null;
end $$;
