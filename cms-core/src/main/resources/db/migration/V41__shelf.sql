-- Pictures readers have are found again by what is printed with them, and by the name their file came with.
alter table picture add column file_name text not null default '' check (length(file_name) <= 200);

-- Every sign of some words, and every two that stand side by side: Chinese has no spaces to find words by.
create function signs_of(words text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct sign), '{}')
  from generate_series(1, length(words)) as at,
       lateral (values (substr(lower(words), at, 1)), (substr(lower(words), at, 2))) as each (sign)
$$;

create function printed_with(picture jsonb) returns text language sql immutable strict parallel safe as $$
  select coalesce(picture ->> 'alt', '') || E'\n' || coalesce(picture ->> 'caption', '') || E'\n'
      || coalesce(picture ->> 'credit', '')
$$;

-- Whether each of these is somewhere in the words.
create function has_all(words text, sought text[]) returns boolean language sql immutable strict parallel safe as $$
  select coalesce(bool_and(strpos(lower(words), lower(each)) > 0), true) from unnest(sought) as each
$$;

create index publication_by_printed_with on publication using gin (signs_of(printed_with(picture)))
  where standing = 'LIVE' and picture is not null;
create index picture_by_file_name on picture using gin (signs_of(file_name)) where file_name <> '';
