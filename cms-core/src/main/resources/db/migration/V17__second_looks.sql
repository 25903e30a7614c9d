-- Second looks (发后审): a flash goes out on the responsible editor's seal; whoever would have sealed it next looks at what readers
-- have already, confirms it or pulls it back. Nothing is withdrawn by itself: the instant only says when the chief editor is called.

create table second_look (
  id         bigint generated always as identity primary key,
  article    bigint      not null references publication,
  revision   int         not null,
  round      bigint      not null references round,
  step       text        not null check (step in ('SECOND_REVIEW', 'FINAL_REVIEW')),
  desk       bigint      not null references desk,
  opened_at  timestamptz not null,
  due_at     timestamptz not null check (due_at > opened_at),
  called_at  timestamptz,
  outcome    text check (outcome in ('CONFIRMED', 'PULLED_BACK', 'ENDED')),
  decided_by bigint references person,
  decided_at timestamptz,
  reason     text        not null default '',
  unique (round, step),
  foreign key (article, revision) references revision,
  check ((outcome is null) = (decided_at is null)),
  check (coalesce(outcome in ('CONFIRMED', 'PULLED_BACK'), false) = (decided_by is not null)),
  check ((reason <> '') = coalesce(outcome = 'PULLED_BACK', false))
);
-- Duties apart, held by the database too: nobody looks twice at one release.
create unique index second_look_duties_apart on second_look (round, decided_by) where decided_by is not null;
create index second_look_open on second_look (due_at, id) where outcome is null;
create index second_look_of_article on second_look (article, round desc);
