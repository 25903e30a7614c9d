-- A merge can be undone. What was merged into what is kept with what it took along: the names both had, what led to the first until
-- then, the Media Topic it handed on, and the articles that were under it, as drafts or as stories.
create table subject_merge (
  id          bigint generated always as identity primary key,
  sort        text        not null check (sort in ('section', 'topic', 'tag')),
  merged      bigint      not null,
  merged_name text        not null,
  into_id     bigint      not null,
  into_name   text        not null,
  led_on      bigint[]    not null,
  medtop      text,
  done_by     bigint      not null references person,
  done_at     timestamptz not null default now(),
  undone_at   timestamptz
);
create index subject_merge_standing on subject_merge (id desc) where undone_at is null;

create table subject_merge_article (
  merge   bigint not null references subject_merge,
  room    text   not null check (room in ('DRAFTS', 'STORIES')),
  article bigint not null references article,
  primary key (merge, room, article)
);

-- Where a story is filed follows what its section or topic was merged into, or what its sealed words name once that is undone.
create or replace function is_filed_as_before(was publication, becomes publication) returns boolean language sql stable as $$
  select (becomes.section = was.section
          or exists (select from section s where s.id = was.section and s.merged_into = becomes.section)
          or exists (select from section s
                     where s.slug = becomes.section_slug and coalesce(s.merged_into, s.id) = becomes.section))
     and (becomes.topic is not distinct from was.topic
          or exists (select from topic t where t.id = was.topic and t.merged_into = becomes.topic)
          or exists (select from topic t
                     where t.slug = becomes.topic_slug and coalesce(t.merged_into, t.id) = becomes.topic))
$$;
