-- Whoever does the same takes turns by 64 bits of what it is, here as in the program: by 32, two that have nothing to do with one another waited for each other.
create or replace function absence_has_no_chain() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('newsroom.absence', 0));
  if exists (select from absence a
             where (a.stand_in = new.away or a.away = new.stand_in)
               and a.from_at < new.over_at and new.from_at < a.over_at and a.from_at < a.over_at) then
    raise exception 'Nobody stands in for somebody who stands in';
  end if;
  return new;
end $$;

create or replace function continues_an_older_story() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('newsroom.chain', 0));
  if exists (
      with recursive older (article) as (
        select new.continues
        union
        select p.continues from older join publication p on p.article = older.article
        where p.continues is not null)
      select from older where article = new.article) then
    raise exception 'Article % would continue itself', new.article;
  end if;
  return new;
end $$;

-- More than one link that sets a password may be good: whoever asks for another in somebody's name ends none of theirs.
drop index sign_in_link_password;
