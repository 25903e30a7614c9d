-- The event registry (outbox) of Spring Modulith, as its own schema v2 for PostgreSQL has it. Made here because the
-- library, when it makes the table itself, leaves a pooled connection behind that looks in the wrong schemas.

create table events.event_publication (
  id                     uuid primary key,
  listener_id            text not null,
  event_type             text not null,
  serialized_event       text not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
create index event_publication_by_event on events.event_publication using hash (serialized_event);
create index event_publication_by_completion on events.event_publication (completion_date);
