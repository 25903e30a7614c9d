-- What is said of a draft, or of some words of its body, beside it (批注); with other words for those it is a suggestion (建议). No revision,
-- seal or release knows of it, and it goes with the draft; the ledger has a line for each.
create table annotation (
  id           bigint generated always as identity primary key,
  article      bigint      not null,
  line         text        not null,
  -- The words it is about: in which line of the body, behind how many characters, and what stands around them.
  paragraph    int         check (paragraph >= 0),
  position     int         check (position >= 0),
  quote        text        check (length(quote) between 1 and 500),
  words_before text,
  words_after  text,
  lost         boolean     not null default false,
  replacement  text        check (length(replacement) <= 2000),
  made_by      bigint      not null references person,
  made_at      timestamptz not null,
  reviewing    boolean     not null,
  returned_by  bigint      references round,
  outcome      text        check (outcome in ('RESOLVED', 'ACCEPTED', 'REFUSED', 'TAKEN_BACK')),
  settled_by   bigint      references person,
  settled_at   timestamptz,
  foreign key (article, line) references draft on delete cascade,
  check (num_nulls(paragraph, position, quote, words_before, words_after) in (0, 5)),
  check (replacement is null or quote is not null),
  check (num_nulls(outcome, settled_by, settled_at) in (0, 3)),
  check ((outcome = 'RESOLVED') = (replacement is null) or outcome is null)
);
create index annotation_by_draft on annotation (article, line, id);

create table annotation_said (
  annotation bigint      not null references annotation on delete cascade,
  number     int         not null,
  words      text        not null check (length(words) between 1 and 1000),
  said_by    bigint      not null references person,
  said_at    timestamptz not null,
  primary key (annotation, number)
);
