-- The newsroom's own tables. Instants are timestamptz; names follow the glossary.
-- Nothing that readers see hangs on these tables being reached by any other way than the domain's own acts.

create table desk (
  id       bigint generated always as identity primary key,
  code     text not null unique check (code ~ '^[A-Z]{2}$'),
  name     text not null unique check (length(name) between 1 and 20),
  name_en  text not null,
  position int  not null
);

create table person (
  id            bigint generated always as identity primary key,
  account       text    not null unique check (account = lower(account)),
  name          text    not null check (length(name) between 1 and 40),
  password_hash text    not null,
  active        boolean not null
);

create table post (
  person bigint not null references person,
  role   text   not null check (role in ('REPORTER', 'EDITOR', 'PROOFREADER', 'DESK_CHIEF',
                                         'CHIEF_EDITOR', 'MODERATOR', 'ADMIN')),
  desk   bigint references desk,
  unique nulls not distinct (person, role, desk),
  check ((desk is null) = (role in ('CHIEF_EDITOR', 'MODERATOR', 'ADMIN')))
);
create index post_by_desk on post (desk, role);

create table welcome_link (
  token_hash text primary key,
  until      timestamptz not null
);

create table source (
  id           bigint generated always as identity primary key,
  name         text    not null unique check (length(name) between 1 and 40),
  own          boolean not null,
  listed_from  date    not null,
  listed_until date check (listed_until >= listed_from)
);

create table section (
  id       bigint generated always as identity primary key,
  slug     text not null unique,
  name     text not null unique,
  name_en  text not null,
  position int  not null
);

create table topic (
  id   bigint generated always as identity primary key,
  slug text not null unique,
  name text not null unique
);

create table tag (
  id   bigint generated always as identity primary key,
  name text not null unique
);

create table picture (
  sha256   text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  mime     text        not null,
  width    int         not null,
  height   int         not null,
  bytes    bigint      not null,
  added_by bigint      not null references person,
  added_at timestamptz not null
);

-- Articles -----------------------------------------------------------------------------------------------------------

create table article (
  id         bigint generated always as identity (start with 1001) primary key,
  number     text        not null unique,
  desk       bigint      not null references desk,
  created_by bigint      not null references person,
  created_at timestamptz not null
);

-- How many articles a desk began on a day: the last part of their numbers.
create table article_number (
  desk bigint not null references desk,
  day  date   not null,
  last int    not null,
  primary key (desk, day)
);

create table draft (
  article      bigint      not null references article,
  line         text        not null default 'MAIN' check (line in ('MAIN', 'CORRECTION')),
  stage        text        not null check (stage in ('DRAFTING', 'IN_REVIEW', 'APPROVED', 'SPIKED')),
  round        bigint,
  revision     int,
  spike_reason text,
  version      int         not null,
  content      jsonb       not null,
  hash         text        not null,
  headline     text        not null,
  characters   int         not null,
  saved_by     bigint      not null references person,
  saved_at     timestamptz not null,
  locked_by    bigint references person,
  locked_until timestamptz,
  primary key (article, line),
  check ((stage in ('IN_REVIEW', 'APPROVED')) = (round is not null and revision is not null)),
  check ((stage = 'SPIKED') = (spike_reason is not null))
);
create index draft_newest on draft (saved_at desc, article desc);
create index draft_newest_by_stage on draft (stage, saved_at desc, article desc);

-- The journal of saves; a save is not a revision until an act names it.
create table draft_save (
  article  bigint      not null references article,
  line     text        not null,
  version  int         not null,
  content  jsonb       not null,
  hash     text        not null,
  saved_by bigint      not null references person,
  saved_at timestamptz not null,
  primary key (article, line, version)
);

-- All who saved the text while it was drafted, since the last release: they review nothing of it.
create table draft_author (
  article bigint not null references article,
  line    text   not null,
  person  bigint not null references person,
  primary key (article, line, person)
);
create index draft_author_by_person on draft_author (person, article);

create table revision (
  article  bigint      not null references article,
  number   int         not null check (number > 0),
  content  jsonb       not null,
  hash     text        not null check (hash ~ '^[0-9a-f]{64}$'),
  occasion text        not null,
  named_by bigint      not null references person,
  named_at timestamptz not null,
  primary key (article, number)
);

create table round (
  id       bigint generated always as identity primary key,
  article  bigint      not null references article,
  line     text        not null,
  number   int         not null,
  route    text        not null,
  revision int         not null,
  begun_by bigint      not null references person,
  begun_at timestamptz not null,
  ended_at timestamptz,
  outcome  text check (outcome in ('APPROVED', 'RETURNED', 'RECALLED', 'SPIKED')),
  unique (article, line, number),
  check ((ended_at is null) = (outcome is null))
);
create unique index round_running on round (article, line) where ended_at is null;
alter table draft add foreign key (round) references round;

create table round_author (
  round  bigint not null references round,
  person bigint not null references person,
  primary key (round, person)
);

create table round_step (
  round      bigint      not null references round,
  step       text        not null,
  role       text        not null,
  opened_at  timestamptz not null,
  holder     bigint references person,
  claimed_at timestamptz,
  decided_at timestamptz,
  outcome    text check (outcome in ('APPROVED', 'RETURNED', 'ENDED')),
  remark     text,
  primary key (round, step),
  check ((holder is null) = (claimed_at is null)),
  check ((decided_at is null) = (outcome is null))
);
-- Duties apart, held by the database too: nobody holds two steps of one round.
create unique index round_step_duties_apart on round_step (round, holder) where holder is not null;
create index round_step_open on round_step (opened_at, round) where decided_at is null;
create index round_step_held on round_step (holder, opened_at) where decided_at is null;

create table seal (
  round     bigint      not null references round,
  step      text        not null,
  person    bigint      not null references person,
  revision  int         not null,
  hash      text        not null,
  opinion   text        not null check (opinion <> ''),
  sealed_at timestamptz not null,
  voided_at timestamptz,
  primary key (round, step, sealed_at)
);
-- A person's valid seals in a round count once.
create unique index seal_one_each on seal (round, person) where voided_at is null;

-- The least number of seals a release asks for. The chief editor may lower it, by an act in the ledger.
create table seals_needed (
  kind  text primary key,
  least int not null check (least between 1 and 3)
);
insert into seals_needed (kind, least)
values ('ORIGINAL', 3), ('REPRINT', 3), ('COMMENTARY', 3), ('FLASH', 3), ('CORRECTION', 2);

-- What readers have ---------------------------------------------------------------------------------------------------

create table publication (
  article               bigint primary key references article,
  standing              text        not null check (standing in ('LIVE', 'WITHDRAWN')),
  version               bigint      not null,
  revision              int         not null,
  hash                  text        not null,
  kind                  text        not null,
  headline              text        not null,
  original_title        text        not null,
  original_author       text        not null,
  summary               text        not null,
  authors               text        not null,
  source                bigint      not null references source,
  source_name           text        not null,
  source_own            boolean     not null,
  section               bigint      not null references section,
  section_name          text        not null,
  section_slug          text        not null,
  topic                 bigint references topic,
  topic_name            text,
  topic_slug            text,
  tags                  jsonb       not null,
  picture               jsonb,
  body_html             text        not null,
  body_text             text        not null,
  responsible_editor    text        not null,
  responsible_editor_id bigint      not null references person,
  first_released_at     timestamptz not null,
  released_at           timestamptz not null
);
create index publication_newest on publication (first_released_at desc, article desc) where standing = 'LIVE';
create index publication_newest_by_section on publication (section, first_released_at desc, article desc)
  where standing = 'LIVE';
create index publication_newest_by_topic on publication (topic, first_released_at desc, article desc)
  where standing = 'LIVE' and topic is not null;
create index publication_by_picture on publication ((picture ->> 'sha256'))
  where standing = 'LIVE' and picture is not null;
create index publication_corrected on publication (released_at desc, article desc)
  where standing = 'LIVE' and released_at > first_released_at;

-- Counts every change of what readers have; also the version with which the index is written.
create sequence publication_version;

create table publication_tag (
  tag               bigint      not null references tag,
  article           bigint      not null references publication,
  first_released_at timestamptz not null,
  primary key (tag, article)
);
create index publication_tag_newest on publication_tag (tag, first_released_at desc, article desc);
create index publication_tag_by_article on publication_tag (article);

create table related (
  article bigint not null references publication,
  place   int    not null,
  other   bigint not null references publication,
  primary key (article, place)
);

-- Readers --------------------------------------------------------------------------------------------------------------

create table comment (
  id          bigint generated always as identity primary key,
  article     bigint      not null references article,
  screen_name text        not null,
  words       text        not null,
  said_at     timestamptz not null,
  agreed      int         not null default 0,
  answers     bigint references comment,
  by_author   boolean     not null default false
);
create index comment_by_article on comment (article, said_at desc, id desc);

-- Kept beside the comments, so that a list of stories never counts them.
create table comment_count (
  article  bigint primary key references article,
  comments int not null
);

-- Readings by the hour: what the ranking adds up.
create table reading (
  article  bigint      not null references article,
  hour     timestamptz not null,
  readings bigint      not null,
  primary key (hour, article)
);

-- The ledger ----------------------------------------------------------------------------------------------------------

create table ledger (
  number    bigint generated always as identity primary key,
  at        timestamptz not null,
  act       text        not null,
  by_person bigint references person,
  article   bigint references article,
  details   jsonb       not null
);
create index ledger_by_article on ledger (article, number desc) where article is not null;

create function ledger_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'The ledger is append-only'; end $$;

create trigger ledger_keeps_every_line before update or delete on ledger
  for each row execute function ledger_is_append_only();
create trigger ledger_is_never_emptied before truncate on ledger
  for each statement execute function ledger_is_append_only();
