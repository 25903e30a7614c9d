-- What is set around headline and text: kicker, subtitle, the label of AI, and what search engines are told. Stories released
-- before have none of it, and their seals hold: what is empty is no part of what they cover.
alter table publication
  add column kicker          text not null default '',
  add column subtitle        text not null default '',
  add column ai              text not null default 'NONE' check (ai in ('NONE', 'ASSISTED', 'MADE')),
  add column seo_title       text not null default '',
  add column seo_description text not null default '';
alter table publication
  alter column kicker set storage main,
  alter column subtitle set storage main,
  alter column seo_title set storage main,
  alter column seo_description set storage main;

-- Whether readers have the words, labels, picture and link of that content, and the body that was printed from it.
create or replace function prints_content(p publication, content jsonb) returns boolean language sql stable as $$
  select p.kind = content ->> 'kind'
     and p.headline = content ->> 'headline'
     and p.kicker = coalesce(content ->> 'kicker', '')
     and p.subtitle = coalesce(content ->> 'subtitle', '')
     and p.ai = coalesce(content ->> 'ai', 'NONE')
     and p.seo_title = coalesce(content ->> 'seoTitle', '')
     and p.seo_description = coalesce(content ->> 'seoDescription', '')
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
