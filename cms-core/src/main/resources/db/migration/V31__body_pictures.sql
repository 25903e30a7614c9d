-- Pictures between the paragraphs of a story. Which ones readers are sent is read from the body as it was printed: that is
-- written by allow-list, with every quotation mark of its words escaped, so no word can pass for a picture.

create function pictures_of(body_html text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct found[1]), '{}')
  from regexp_matches(body_html, '<img src="/media/([0-9a-f]{64})"', 'g') as found
$$;

create index publication_by_body_picture on publication using gin (pictures_of(body_html)) where standing = 'LIVE';
