-- Chains of updates (续报): a story may continue an older one. The link is sealed with the words; what readers see of it is read from here.

alter table publication add column continues bigint references publication;
create index publication_by_continued on publication (continues) where continues is not null;

-- Whether readers have the words, labels, picture and link of that content, and the body that was printed from it.
create or replace function prints_content(p publication, content jsonb) returns boolean language sql stable as $$
  select p.kind = content ->> 'kind'
     and p.headline = content ->> 'headline'
     and p.original_title = coalesce(content ->> 'originalTitle', '')
     and p.original_author = coalesce(content ->> 'originalAuthor', '')
     and p.summary = coalesce(content ->> 'summary', '')
     and p.authors = coalesce((select string_agg(author, ' ' order by place)
                               from jsonb_array_elements_text(content -> 'authors')
                                    with ordinality as written (author, place)), '')
     and p.source_name = content -> 'source' ->> 'name'
     and (p.section_name, p.section_slug)
         = (content -> 'section' ->> 'name', content -> 'section' ->> 'slug')
     and (p.topic_name, p.topic_slug)
         is not distinct from (content -> 'topic' ->> 'name', content -> 'topic' ->> 'slug')
     and jsonb_strip_nulls(p.tags) = coalesce(content -> 'tags', '[]')
     and jsonb_strip_nulls(p.picture) is not distinct from content -> 'picture'
     and p.continues is not distinct from (content ->> 'continues')::bigint
     and p.body_hash = encode(sha256(convert_to(p.body_html || p.body_text, 'UTF8')), 'hex')
$$;

-- No story goes on from itself. Releases that continue something take turns here, or two could close a circle at once.
create function continues_an_older_story() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('newsroom.chain'));
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

create trigger continues_an_older_story before insert or update of continues on publication
  for each row when (new.continues is not null) execute function continues_an_older_story();
