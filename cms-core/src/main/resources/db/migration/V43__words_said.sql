-- The words of a body in their order, without spaces and without how they look. Two bodies that say
-- the same are the same words to an embargo, whatever is bold in them or how they are cut up.
create function said(body jsonb) returns text
  language sql immutable strict parallel safe
  as $$
    select regexp_replace(coalesce(string_agg(word #>> '{}', '' order by place), ''), '\s', '', 'g')
    from jsonb_path_query(body, 'strict $.**.text') with ordinality as said (word, place)
  $$;
